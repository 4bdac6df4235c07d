//! Writes what each target begins with: `seeds FOLDER BYTES` makes a folder in it for each, and refuses a seed of more bytes than that: it would
//! be cut off when it is read.

use std::io::Error;
use std::path::Path;

fn main() -> std::io::Result<()> {
    let (folder, bytes_max) = (std::env::args().nth(1), std::env::args().nth(2).and_then(|bytes| bytes.parse().ok()));
    let (Some(folder), Some(bytes_max)) = (folder, bytes_max) else {
        return Err(Error::other("usage: seeds FOLDER BYTES"));
    };
    for (target, files) in fuzz::seeds() {
        let folder = Path::new(&folder).join(target);
        std::fs::create_dir_all(&folder)?;
        for (number, bytes) in files.iter().enumerate() {
            if bytes.len() > bytes_max {
                return Err(Error::other(format!("seed {number} of {target} has {} bytes", bytes.len())));
            }
            std::fs::write(folder.join(format!("seed-{number}")), bytes)?;
        }
    }
    Ok(())
}
