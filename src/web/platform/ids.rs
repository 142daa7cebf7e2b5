//! New ids and other randomness. The core has none: ids arrive in commands.

use super::js;
use uuid::{Builder, Uuid};

/// A new random id (UUID, version 4).
pub fn uuid() -> Uuid {
    Builder::from_random_bytes(random_bytes()).into_uuid()
}

/// 48 random bits, never all zero.
pub(super) fn random_48_bits() -> u64 {
    let bytes: [u8; 8] = random_bytes();
    (u64::from_le_bytes(bytes) & 0xffff_ffff_ffff).max(1)
}

fn random_bytes<const N: usize>() -> [u8; N] {
    let mut bytes = [0; N];
    let crypto =
        js::window().and_then(|window| js::property_as::<web_sys::Crypto>(&window, "crypto"));
    let filled =
        crypto.is_some_and(|crypto| crypto.get_random_values_with_u8_array(&mut bytes).is_ok());
    if !filled {
        // No known browser comes here. Ids only have to differ, not to be
        // secret, so the weaker source will do.
        bytes.fill_with(|| {
            let byte = super::clock::whole(js_sys::Math::random() * 256.0);
            u8::try_from(byte).unwrap_or(u8::MAX)
        });
    }
    bytes
}
