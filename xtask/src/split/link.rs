//! One script instead of two: the one that fetches parts goes into the page's
//! own, because each file is a request of the first load.

use anyhow::{Context, Result, bail};

/// What `link` exports begins with this.
const EXPORT: &str = "export const ";

/// How `link` makes a part: only where the server names the type rightly.
const STREAMING: &str = "WebAssembly.instantiateStreaming(";

/// How `link` fetches a part.
const FETCH: &str = "fetch(new URL(";

/// The same by `boot/boot.js`, which holds the part to its hash.
const FETCH_CHECKED: &str = "globalThis.whence.fetch(new URL(";

/// [`STREAMING`] for all servers, as the page's script does it for its own file.
const INSTANTIATE: &str = r#"
async function instantiate(source, imports) {
    const response = await source;
    if (!response.ok) throw new Error(`${response.status} ${response.url}`);
    if (/^application\/wasm\b/.test(response.headers.get("Content-Type"))) {
        return WebAssembly.instantiateStreaming(response, imports);
    }
    return WebAssembly.instantiate(await response.arrayBuffer(), imports);
}
"#;

/// Joins the page's script, which imports `link` by `link_name`, with `link`,
/// which imports the page's script.
pub(super) fn join(script: &str, link: &str, link_name: &str, page: &str) -> Result<String> {
    let back = format!("import {{ initSync }} from \"./{page}.js\";");
    let body = link
        .trim_start()
        .strip_prefix(&back)
        .with_context(|| format!("{link_name} does not begin with an import of the page"))?;
    let exported: Vec<_> = body.lines().filter_map(exported_name).collect();
    let mut joined = String::new();
    let mut names = Vec::new();
    for line in script.lines() {
        if let Some(name) = imported_name(line, link_name) {
            names.push(format!("{name} = link"));
        } else {
            joined.push_str(line);
            joined.push('\n');
        }
    }
    if names.is_empty() {
        bail!("the page's script does not import {link_name}");
    }
    if body.matches("fetch(").count() != body.matches(FETCH).count() {
        bail!("{link_name} fetches a part in a new way, which no hash protects");
    }
    let body = body
        .trim()
        .replace(FETCH, FETCH_CHECKED)
        .replace(EXPORT, "const ")
        .replace(STREAMING, "instantiate(");
    let exported = exported.join(", ");
    let names = names.join(", ");
    Ok(format!(
        "{joined}const link = (() => {{\n{body}{INSTANTIATE}return {{ {exported} }};\n}})();\n\
        const {names};\n"
    ))
}

/// The name that this line gives to all of `from`, if it imports that.
fn imported_name<'a>(line: &'a str, from: &str) -> Option<&'a str> {
    let (name, source) = line.strip_prefix("import * as ")?.split_once(" from ")?;
    let source = source.trim_end_matches(';').trim_matches(['"', '\'']);
    (source == from).then_some(name)
}

fn exported_name(line: &str) -> Option<&str> {
    line.strip_prefix(EXPORT)?.split_whitespace().next()
}

/// Names a part anew where the script fetches it.
pub(super) fn rename(script: &str, old: &str, new: &str) -> Result<String> {
    let quoted = format!("\"./{old}\"");
    if !script.contains(&quoted) {
        // What nothing fetches needs no other name, but should not be there.
        bail!("the page's script does not fetch {old}");
    }
    Ok(script.replace(&quoted, &format!("\"./{new}\"")))
}

#[cfg(test)]
mod tests {
    use super::*;

    const SCRIPT: &str = "import * as import1 from \"./link.js\"\n\
        import * as import2 from \"./link.js\"\nuse(import1, import2);\n";
    const LINK: &str = "import { initSync } from \"./page-1.js\";\n\n\
        function load() {}\nexport const load_a = load(WebAssembly.instantiateStreaming(fetch(new URL(\"./a.wasm\", u))));\n";

    #[track_caller]
    fn check(script: &str, link: &str, expected: Result<&str, &str>) {
        let found = join(script, link, "./link.js", "page-1").map_err(|error| error.to_string());
        assert_eq!(found.as_deref().map_err(String::as_str), expected);
    }

    #[test]
    fn two_scripts_become_one() {
        check(
            SCRIPT,
            LINK,
            Ok(&format!(
                "use(import1, import2);\n\
                const link = (() => {{\n\
                function load() {{}}\nconst load_a = load(instantiate(globalThis.whence.fetch(new URL(\"./a.wasm\", u))));\
                {INSTANTIATE}return {{ load_a }};\n}})();\n\
                const import1 = link, import2 = link;\n"
            )),
        );
    }

    #[test]
    fn what_does_not_fit_is_an_error() {
        check(
            "use();",
            LINK,
            Err("the page's script does not import ./link.js"),
        );
        check(
            SCRIPT,
            "export const a = 1;",
            Err("./link.js does not begin with an import of the page"),
        );
        check(
            SCRIPT,
            &LINK.replace("new URL(\"./a.wasm\", u)", "\"./a.wasm\""),
            Err("./link.js fetches a part in a new way, which no hash protects"),
        );
    }

    #[test]
    fn parts_are_named_anew() {
        let renamed = rename("f(\"./a.wasm\")", "a.wasm", "page-1-a.wasm");
        assert_eq!(renamed.ok().as_deref(), Some("f(\"./page-1-a.wasm\")"));
        assert!(rename("f(\"./a.wasm\")", "b.wasm", "c.wasm").is_err());
    }
}
