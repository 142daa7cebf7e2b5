//! What the outside world adds to a command: the time, and chance for ids.

use crate::model::Timestamp;
use sha2::{Digest, Sha256};
use uuid::{Builder, Uuid};

/// When a command came, and the chance it brought.
#[derive(Clone, Copy, Debug)]
pub struct Moment {
    /// The time.
    pub now: Timestamp,
    /// Random bits, new for each command.
    pub chance: Uuid,
}

impl Moment {
    /// A supply of new ids for the records that this command makes.
    pub fn ids(self) -> Ids {
        Ids {
            chance: self.chance,
            given: 0,
        }
    }
}

/// New ids, as many as are asked for: each is the hash of the chance and a
/// counter, so that the same command makes the same records.
#[derive(Debug)]
pub struct Ids {
    chance: Uuid,
    given: u32,
}

impl Ids {
    /// One more id.
    pub fn fresh(&mut self) -> Uuid {
        self.given += 1;
        let digest = Sha256::new()
            .chain_update(self.chance.as_bytes())
            .chain_update(self.given.to_be_bytes())
            .finalize();
        let mut bytes = [0; 16];
        bytes.copy_from_slice(&digest[..16]);
        Builder::from_random_bytes(bytes).into_uuid()
    }
}
