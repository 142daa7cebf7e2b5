//! Brotli at its strongest, done once for each content: it takes seconds, and
//! both the server and the scales want it.

use std::fs;
use std::path::PathBuf;

use anyhow::{Context, Result};
use brotli::enc::BrotliEncoderParams;

use crate::fingerprint;
use crate::project::Project;

const QUALITY: i32 = 11;

/// The brotli copies kept between two runs.
pub(crate) struct Brotli {
    folder: PathBuf,
}

impl Brotli {
    pub(crate) fn of(project: &Project) -> Self {
        let folder = project.site().join("brotli");
        Self { folder }
    }

    /// These bytes in brotli.
    pub(crate) fn compress(&self, bytes: &[u8]) -> Result<Vec<u8>> {
        let file = self
            .folder
            .join(format!("{:016x}", fingerprint::of_bytes(bytes)));
        if let Ok(kept) = fs::read(&file) {
            return Ok(kept);
        }
        let compressed = compress(bytes)?;
        fs::create_dir_all(&self.folder).context("target/site/brotli cannot be made")?;
        // Written under another name first: two threads may want the same copy.
        let unfinished = file.with_extension(format!("{:?}", std::thread::current().id()));
        fs::write(&unfinished, &compressed).context("a brotli copy cannot be written")?;
        fs::rename(unfinished, file).context("a brotli copy cannot be kept")?;
        Ok(compressed)
    }

    /// Forgets the copies of an older build.
    pub(crate) fn clear(&self) {
        // What cannot be removed only takes up room.
        let _ = fs::remove_dir_all(&self.folder);
    }
}

fn compress(bytes: &[u8]) -> Result<Vec<u8>> {
    let settings = BrotliEncoderParams {
        quality: QUALITY,
        size_hint: bytes.len(),
        ..BrotliEncoderParams::default()
    };
    let mut compressed = Vec::new();
    brotli::BrotliCompress(&mut &bytes[..], &mut compressed, &settings)
        .context("brotli did not take a file")?;
    Ok(compressed)
}
