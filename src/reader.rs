//! Reads files apart from the page: in a worker, which can be stopped when a
//! file is hostile or huge. `cargo xtask build` packs it with `reader.js`,
//! which hands it one file after the other; it knows of nothing else.

#[cfg(target_arch = "wasm32")]
#[expect(unreachable_pub, reason = "wasm-bindgen takes public functions only")]
mod worker {
    use wasm_bindgen::prelude::wasm_bindgen;
    use whence::incoming::{self, File, Reading};

    /// What was found in a file, as JSON in UTF-8.
    #[wasm_bindgen]
    pub fn read(name: String, bytes: Vec<u8>) -> Vec<u8> {
        json(&incoming::read(&File { name, bytes }))
    }

    /// What was found in pasted text, and in its HTML where there is one.
    #[wasm_bindgen]
    pub fn read_paste(text: &str, html: &str) -> Vec<u8> {
        json(&incoming::read_paste(text, html))
    }

    /// Nothing that was found fails here; the page would tell an empty answer.
    fn json(reading: &Reading) -> Vec<u8> {
        serde_json::to_vec(reading).unwrap_or_default()
    }
}

#[cfg(target_arch = "wasm32")]
fn main() {}

#[cfg(not(target_arch = "wasm32"))]
fn main() {
    println!("This part of Whence runs in a browser. Start it with: cargo xtask serve");
}
