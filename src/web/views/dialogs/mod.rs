//! temp
use leptos::prelude::*;
/// a
#[component]
pub fn Banners() -> impl IntoView {}
/// a
#[component]
pub fn Dialogs() -> impl IntoView {}
/// a
#[component]
pub fn Drop() -> impl IntoView {}
/// a
#[component]
pub fn Toast() -> impl IntoView {}
