//! What a browser may do for the page: the Content-Security-Policy and the
//! other headers, in one place for the page itself, for `serve` and for the
//! file that hosts read.

/// The policy as the page carries it. Nothing from elsewhere, no script or style
/// inside the page, and no string becomes HTML or a script's address but by
/// `boot/boot.js`.
pub(crate) const POLICY: &str = "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; \
    style-src 'self'; img-src 'self' blob: data:; font-src 'self'; connect-src 'self'; \
    manifest-src 'self'; worker-src 'self'; base-uri 'none'; form-action 'none'; \
    require-trusted-types-for 'script'; trusted-types default";

/// What a page cannot say of itself, only a server.
const BY_SERVER_ONLY: &str = "; frame-ancestors 'none'";

/// The headers of every answer, names with values.
pub(crate) fn headers() -> [(&'static str, String); 4] {
    [
        (
            "Content-Security-Policy",
            format!("{POLICY}{BY_SERVER_ONLY}"),
        ),
        ("X-Content-Type-Options", "nosniff".to_owned()),
        ("Referrer-Policy", "no-referrer".to_owned()),
        ("Cross-Origin-Opener-Policy", "same-origin".to_owned()),
    ]
}

/// `dist/_headers`, which Netlify and Cloudflare Pages read.
pub(crate) fn headers_file() -> String {
    let fresh = ("Cache-Control", "no-cache".to_owned());
    let mut lines = vec!["/*".to_owned()];
    for (name, value) in headers().into_iter().chain([fresh]) {
        lines.push(format!("  {name}: {value}"));
    }
    lines.join("\n") + "\n"
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::path::Path;

    #[test]
    fn the_readme_tells_the_headers_as_they_are() {
        let readme = Path::new(env!("CARGO_MANIFEST_DIR")).join("../README.md");
        let readme = std::fs::read_to_string(readme).expect("the README");
        for (name, value) in headers() {
            let line = format!("add_header {name} \"{value}\" always;");
            assert!(readme.contains(&line), "the README lacks: {line}");
        }
    }

    #[test]
    fn hosts_read_one_header_a_line() {
        let file = headers_file();
        assert!(file.starts_with("/*\n  Content-Security-Policy: default-src 'none';"));
        assert!(file.contains("frame-ancestors 'none'\n"));
        assert!(file.lines().skip(1).all(|line| line.starts_with("  ")));
    }
}
