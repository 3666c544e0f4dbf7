//! The program under test, its input and its output.

use std::collections::BTreeMap;
use std::ffi::OsStr;
use std::fs;
use std::io::{BufRead, BufReader, Read, Write};
use std::net::TcpStream;
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Output, Stdio};
use std::sync::{Arc, Mutex};
use std::thread;
use std::time::{Duration, Instant};
use tempfile::TempDir;

/// The smallest valid dossier.
pub const MINIMAL: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/src/tests/fixtures/minimal");

/// Timeout after which a condition counts as never met.
const NEVER: Duration = Duration::from_secs(300);

/// The program with an empty environment.
pub fn zeitstrahl<A: AsRef<OsStr>>(arguments: impl IntoIterator<Item = A>) -> Command {
    let mut command = Command::new(env!("CARGO_BIN_EXE_zeitstrahl"));
    command.env_clear().args(arguments).stdin(Stdio::null());
    command
}

/// The program in a shell that first runs `before`, such as a limit.
pub fn limited<A: AsRef<OsStr>>(before: &str, arguments: impl IntoIterator<Item = A>) -> Command {
    let mut command = Command::new("sh");
    command.env_clear().stdin(Stdio::null());
    command.args(["-c", &format!("{before}; exec \"$0\" \"$@\"")]);
    command.arg(env!("CARGO_BIN_EXE_zeitstrahl")).args(arguments);
    command
}

/// Standard error as text.
pub fn said(output: &Output) -> String {
    String::from_utf8_lossy(&output.stderr).into_owned()
}

/// Waits until a condition holds.
#[track_caller]
pub fn until(what: &str, mut is_so: impl FnMut() -> bool) {
    let begin = Instant::now();
    while !is_so() {
        assert!(begin.elapsed() < NEVER, "never: {what}");
        thread::sleep(Duration::from_millis(5));
    }
}

/// A folder with a dossier and a front end in it.
pub struct ServedFolder(TempDir);

impl ServedFolder {
    pub fn new() -> ServedFolder {
        let dossier = ServedFolder(TempDir::new().unwrap());
        copy(Path::new(MINIMAL), &dossier.dossier());
        let built = dossier.path("front/pkg");
        fs::create_dir_all(&built).unwrap();
        for name in ["zeitstrahl.a1.css", "zeitstrahl.b2.js", "zeitstrahl.c3.wasm"] {
            fs::write(built.join(name), name).unwrap();
        }
        dossier
    }

    pub fn path(&self, name: &str) -> PathBuf {
        self.0.path().join(name)
    }

    pub fn dossier(&self) -> PathBuf {
        self.path("dossier")
    }

    /// Changes the title of the dossier.
    pub fn retitle(&self, title: &str) {
        let file = self.dossier().join("dossier.toml");
        let text = fs::read_to_string(&file).unwrap();
        let lines = text.lines().map(|line| match line.split_once(" = ") {
            Some((key, _)) if key.starts_with("title") => format!("{key} = \"{title}\""),
            _ => line.to_owned(),
        });
        fs::write(&file, lines.collect::<Vec<_>>().join("\n")).unwrap();
    }

    /// Arguments that publish the dossier for a host.
    pub fn publishing(&self, host: &str) -> Vec<String> {
        let folder = |name: &str| self.path(name).display().to_string();
        [
            "publish",
            &folder("dossier"),
            "--out",
            &folder("site"),
            "--base-url",
            &format!("https://{host}"),
            "--site",
            &folder("front"),
        ]
        .map(str::to_owned)
        .into()
    }

    /// Names of the folder's entries, except dossier and front end.
    pub fn left(&self) -> Vec<String> {
        let entries = fs::read_dir(self.0.path()).unwrap();
        let names = entries.map(|entry| entry.unwrap().file_name().into_string().unwrap());
        let mut names: Vec<_> = names.filter(|name| name != "dossier" && name != "front").collect();
        names.sort();
        names
    }

    /// Serves the dossier and collects its log.
    pub fn serve(&self) -> Served {
        let mut child = self.serving().stderr(Stdio::piped()).spawn().unwrap();
        let log = Arc::new(Mutex::new(String::new()));
        let (kept, heard) = (Arc::clone(&log), child.stderr.take().unwrap());
        thread::spawn(move || {
            for line in BufReader::new(heard).lines().map_while(Result::ok) {
                let mut log = kept.lock().unwrap();
                log.push_str(&line);
                log.push('\n');
            }
        });
        Served::new(child, log)
    }

    /// Serves the dossier with a log that has no reader.
    pub fn serve_unheard(&self) -> Served {
        let mut child = self.serving().stderr(Stdio::piped()).spawn().unwrap();
        drop(child.stderr.take());
        Served::new(child, Arc::default())
    }

    fn serving(&self) -> Command {
        let [dossier, front] = [self.dossier(), self.path("front")];
        let mut command = zeitstrahl(["serve", "--watch", "--addr", "127.0.0.1:0"]);
        command.arg("--dossier").arg(dossier).arg("--site").arg(front);
        command.stdout(Stdio::piped());
        command
    }
}

pub fn copy(from: &Path, to: &Path) {
    fs::create_dir_all(to).unwrap();
    for (name, bytes) in contents(from) {
        let file = to.join(name);
        fs::create_dir_all(file.parent().unwrap()).unwrap();
        fs::write(file, bytes).unwrap();
    }
}

/// Contents of all files below a folder, by their path in it.
pub fn contents(folder: &Path) -> BTreeMap<PathBuf, Vec<u8>> {
    let mut files = BTreeMap::new();
    let mut folders = vec![folder.to_owned()];
    while let Some(next) = folders.pop() {
        for entry in fs::read_dir(&next).unwrap() {
            let path = entry.unwrap().path();
            match path.is_dir() {
                true => folders.push(path),
                false => {
                    let name = path.strip_prefix(folder).unwrap().to_owned();
                    files.insert(name, fs::read(&path).unwrap());
                }
            }
        }
    }
    files
}

/// A running server; killed when dropped.
pub struct Served {
    child: Child,
    host: String,
    log: Arc<Mutex<String>>,
}

impl Served {
    fn new(mut child: Child, log: Arc<Mutex<String>>) -> Served {
        let mut line = String::new();
        let mut out = BufReader::new(child.stdout.take().unwrap());
        out.read_line(&mut line).unwrap();
        let host = line.split("http://").nth(1).and_then(|it| it.split('/').next());
        let Some(host) = host.map(str::to_owned) else {
            panic!("the server did not start: {line}{}", log.lock().unwrap());
        };
        Served { child, host, log }
    }

    /// Status line, headers and body of a response.
    pub fn get(&self, address: &str) -> String {
        let mut stream = TcpStream::connect(&self.host).unwrap();
        stream.set_read_timeout(Some(NEVER)).unwrap();
        let host = &self.host;
        write!(stream, "GET {address} HTTP/1.1\r\nHost: {host}\r\nConnection: close\r\n\r\n")
            .unwrap();
        let mut answer = Vec::new();
        stream.read_to_end(&mut answer).unwrap();
        String::from_utf8_lossy(&answer).into_owned()
    }

    /// Body of the German timeline page, which must exist.
    #[track_caller]
    pub fn page(&self) -> String {
        let answer = self.get("/de/");
        assert!(answer.starts_with("HTTP/1.1 200"), "{answer}");
        answer.split_once("\r\n\r\n").unwrap().1.to_owned()
    }

    /// The log so far.
    pub fn log(&self) -> String {
        self.log.lock().unwrap().clone()
    }

    /// Returns true if the server is still running.
    pub fn runs(&mut self) -> bool {
        self.child.try_wait().unwrap().is_none()
    }

    /// Kills the server without a graceful shutdown.
    pub fn kill(mut self) {
        self.child.kill().unwrap();
        self.child.wait().unwrap();
    }
}

impl Drop for Served {
    fn drop(&mut self) {
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}
