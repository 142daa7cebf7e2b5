//! Asks the linker for what a split of the page needs: with relocations in the
//! WebAssembly, `cargo xtask build` can tell which function uses which.

use std::env;

fn main() {
    println!("cargo::rerun-if-changed=build.rs");
    let is_wasm = env::var("CARGO_CFG_TARGET_ARCH").is_ok_and(|arch| arch == "wasm32");
    if is_wasm && env::var_os("CARGO_FEATURE_SPLIT").is_some() {
        println!("cargo::rustc-link-arg-bin=whence=--emit-relocs");
    }
}
