//! Mounts the app in a browser; says how to run it elsewhere.
#[cfg(target_arch = "wasm32")]
fn main() {
    console_error_panic_hook::set_once();
    let document = leptos::prelude::document();
    if let Some(loading) = document.get_element_by_id("loading") {
        loading.remove();
    }
    leptos::mount::mount_to_body(|| leptos::prelude::IntoView::into_view("Whence"));
}
#[cfg(not(target_arch = "wasm32"))]
fn main() {
    println!("Whence runs in a browser: cargo xtask serve");
}
