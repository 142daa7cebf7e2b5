//! Mounts the app in a browser; says how to run it elsewhere.
#[cfg(target_arch = "wasm32")]
fn main() {
    leptos::mount::mount_to_body(|| leptos::prelude::IntoView::into_view("Whence"));
}
#[cfg(not(target_arch = "wasm32"))]
fn main() {
    println!("Whence runs in a browser: cargo xtask serve");
}
