//! Watches a folder by polling it every second. Unlike notifications of the system, polling also
//! works on network drives, in containers, and when the folder is removed or replaced as a whole.

use std::collections::BTreeMap;
use std::fs::{self, Metadata};
use std::path::{Path, PathBuf};
use std::thread;
use std::time::Duration;
use tokio::sync::mpsc::Sender;

/// Interval between two scans.
const POLL_INTERVAL: Duration = Duration::from_secs(1);

/// Sends a reload request after each change, until the receiver is dropped.
pub fn watch(folder: PathBuf, trigger: Sender<()>) {
    let mut before = fingerprints(&folder);
    thread::spawn(move || {
        while !trigger.is_closed() {
            thread::sleep(POLL_INTERVAL);
            let now = fingerprints(&folder);
            if now != before {
                before = now;
                // A full channel means that a reload is pending already.
                let _ = trigger.try_send(());
            }
        }
    });
}

/// Fingerprint of every file in a folder and its subfolders. Unreadable files and folders are left
/// out.
fn fingerprints(folder: &Path) -> BTreeMap<PathBuf, Fingerprint> {
    let mut seen = BTreeMap::new();
    let mut folders = vec![folder.to_owned()];
    while let Some(folder) = folders.pop() {
        let entries = fs::read_dir(&folder).into_iter().flatten();
        for entry in entries.filter_map(Result::ok) {
            let path = entry.path();
            // Symbolic links are resolved but not descended into, since they may form a cycle.
            if entry.file_type().is_ok_and(|kind| kind.is_dir()) {
                folders.push(path.clone());
            }
            if let Ok(metadata) = fs::metadata(&path) {
                seen.insert(path, fingerprint(&metadata));
            }
        }
    }
    seen
}

/// Inode, size, and mtime and ctime to the nanosecond: editors save twice a second, and copies may
/// keep the mtime of the file they replace.
#[cfg(unix)]
type Fingerprint = (u64, u64, [i64; 4]);

#[cfg(unix)]
fn fingerprint(file: &Metadata) -> Fingerprint {
    use std::os::unix::fs::MetadataExt;
    let times = [file.mtime(), file.mtime_nsec(), file.ctime(), file.ctime_nsec()];
    (file.ino(), file.len(), times)
}

#[cfg(not(unix))]
type Fingerprint = (u64, Option<std::time::SystemTime>);

#[cfg(not(unix))]
fn fingerprint(file: &Metadata) -> Fingerprint {
    (file.len(), file.modified().ok())
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::fs::{File, Permissions};
    use std::os::unix::fs::{PermissionsExt, symlink};
    use std::time::SystemTime;
    use tempfile::TempDir;

    #[test]
    fn every_change_is_seen_however_quick() {
        let folder = TempDir::new().unwrap();
        let root = folder.path().join("dossier");
        let file = root.join("articles/a.toml");
        fs::create_dir_all(root.join("articles")).unwrap();
        fs::write(&file, "one").unwrap();
        let changes: [(&str, &dyn Fn()); 8] = [
            ("a write of the same length", &|| fs::write(&file, "two").unwrap()),
            ("an older file in its place", &|| {
                let other = folder.path().join("other");
                fs::write(&other, "old").unwrap();
                let handle = File::options().write(true).open(&other).unwrap();
                handle.set_modified(SystemTime::UNIX_EPOCH).unwrap();
                fs::rename(other, &file).unwrap();
            }),
            ("a lock", &|| fs::set_permissions(&file, Permissions::from_mode(0o0)).unwrap()),
            ("a second file", &|| fs::write(root.join("b"), "").unwrap()),
            ("a file less", &|| fs::remove_file(root.join("b")).unwrap()),
            ("a link", &|| symlink(&file, root.join("c")).unwrap()),
            ("no folder at all", &|| fs::remove_dir_all(&root).unwrap()),
            ("a folder again", &|| {
                fs::create_dir(&root).unwrap();
                fs::write(root.join("dossier.toml"), "").unwrap();
            }),
        ];
        let mut before = fingerprints(&root);
        assert_eq!(before, fingerprints(&root));
        for (what, change) in changes {
            change();
            let now = fingerprints(&root);
            assert_ne!(before, now, "{what}");
            before = now;
        }
    }

    #[tokio::test]
    async fn a_change_is_told_and_nothing_else() {
        let folder = TempDir::new().unwrap();
        let (trigger, mut triggers) = tokio::sync::mpsc::channel(1);
        watch(folder.path().to_owned(), trigger);
        fs::write(folder.path().join("a"), "").unwrap();
        assert_eq!(triggers.recv().await, Some(()));
        assert!(triggers.try_recv().is_err());
    }
}
