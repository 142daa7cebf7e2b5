//! What kind of file a name promises, as HTTP says it.

use std::path::Path;

/// The `Content-Type` of a file by its name.
pub(crate) fn content_type(file: &Path) -> &'static str {
    let ending = file.extension().and_then(|ending| ending.to_str());
    match ending.unwrap_or_default().to_ascii_lowercase().as_str() {
        "html" | "htm" => "text/html; charset=utf-8",
        "css" => "text/css; charset=utf-8",
        "js" | "mjs" => "text/javascript; charset=utf-8",
        "wasm" => "application/wasm",
        "json" | "map" => "application/json",
        "jsonl" => "application/jsonl",
        "webmanifest" => "application/manifest+json",
        "svg" => "image/svg+xml",
        "xml" => "application/xml",
        "txt" => "text/plain; charset=utf-8",
        "md" => "text/markdown; charset=utf-8",
        "png" => "image/png",
        "jpg" | "jpeg" => "image/jpeg",
        "ico" => "image/x-icon",
        "woff2" => "font/woff2",
        "pdf" => "application/pdf",
        _ => "application/octet-stream",
    }
}

/// Whether brotli makes such a file smaller: it does not where the format is packed already.
pub(crate) fn is_compressible(content_type: &str) -> bool {
    content_type.starts_with("text/")
        || content_type.starts_with("application/") && !content_type.ends_with("/pdf")
        || content_type == "image/svg+xml"
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(name: &str, expected: &str, compressible: bool) {
        let found = content_type(Path::new(name));
        assert_eq!(found, expected, "{name}");
        assert_eq!(is_compressible(found), compressible, "{name}");
    }

    #[test]
    fn names_tell_the_type() {
        check("index.html", "text/html; charset=utf-8", true);
        check("whence-0a1b_bg.wasm", "application/wasm", true);
        check("whence.js", "text/javascript; charset=utf-8", true);
        check("a.whence.json", "application/json", true);
        check("manifest.webmanifest", "application/manifest+json", true);
        check("ICON.SVG", "image/svg+xml", true);
        check("shot.png", "image/png", false);
        check("LICENSE", "application/octet-stream", true);
    }
}
