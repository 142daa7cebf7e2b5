//! Mounts the app in a browser; says how to run it elsewhere.

#[cfg(target_arch = "wasm32")]
fn main() {
    whence::web::mount();
}

#[cfg(not(target_arch = "wasm32"))]
fn main() {
    println!("Whence runs in a browser. Start it with: cargo xtask serve");
}
