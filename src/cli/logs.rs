//! The program's log on standard error: text for people, or one JSON object per line.

use super::is_coloured;
use crate::dossier::is_hidden;
use clap::{Args, ValueEnum};
use std::backtrace::{Backtrace, BacktraceStatus};
use std::fmt::{self, Debug, Write};
use std::io;
use std::panic::PanicHookInfo;
use tracing::field::Field;
use tracing::subscriber::Subscriber;
use tracing_subscriber::EnvFilter;
use tracing_subscriber::field::MakeExt;
use tracing_subscriber::fmt::MakeWriter;
use tracing_subscriber::fmt::format::{Writer, debug_fn};
use tracing_subscriber::util::SubscriberInitExt;

/// Default filter. `simplecss` would warn about every rule that only matters on screens, and that
/// pictures of views leave out on purpose.
const USUAL: &str = "warn,zeitstrahl=info,simplecss=error";

/// Options of the log.
#[derive(Args, Clone, Debug)]
#[command(next_help_heading = "Log")]
pub struct Logs {
    /// Format of the log on standard error.
    #[arg(
        long,
        global = true,
        value_name = "FORMAT",
        env = "ZEITSTRAHL_LOG_FORMAT",
        default_value = "text"
    )]
    log_format: LogFormat,
    /// Log filter: a level, or levels per target, as in `warn,zeitstrahl::access=debug` for a line
    /// per request.
    #[arg(
        long,
        global = true,
        value_name = "FILTER",
        env = "RUST_LOG",
        default_value = USUAL,
        value_parser = filter
    )]
    log: String,
}

/// Log format.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
enum LogFormat {
    /// Text for people.
    Text,
    /// One JSON object per line, for programs.
    Json,
}

/// Validates a filter.
fn filter(text: &str) -> Result<String, tracing_subscriber::filter::ParseError> {
    EnvFilter::try_new(text).map(|_| text.to_owned())
}

impl Logs {
    /// Starts logging, panics included.
    pub fn begin(&self) {
        let filter = EnvFilter::new(&self.log);
        match self.log_format {
            LogFormat::Text => {
                text(filter, std::io::stderr, is_coloured(&std::io::stderr())).init();
            }
            LogFormat::Json => json(filter, std::io::stderr).init(),
        }
        std::panic::set_hook(Box::new(panicked));
    }
}

fn text<W>(filter: EnvFilter, writer: W, colours: bool) -> impl Subscriber + Send + Sync
where
    W: for<'w> MakeWriter<'w> + Send + Sync + 'static,
{
    tracing_subscriber::fmt()
        .with_env_filter(filter)
        .with_writer(writer)
        .with_ansi(colours)
        // There is nowhere to report that the log cannot be written.
        .log_internal_errors(false)
        .fmt_fields(debug_fn(field).delimited(" "))
        .finish()
}

fn json<W>(filter: EnvFilter, writer: W) -> impl Subscriber + Send + Sync
where
    W: for<'w> MakeWriter<'w> + Send + Sync + 'static,
{
    tracing_subscriber::fmt()
        .json()
        .flatten_event(true)
        .with_span_list(false)
        .with_env_filter(filter)
        .with_writer(EscapedJson(writer))
        .log_internal_errors(false)
        .finish()
}

/// Writer of JSON that escapes characters which hide text or change its direction. `serde_json`
/// escapes only what JSON demands, which leaves some of them to the terminal.
struct EscapedJson<W>(W);

impl<'w, W: MakeWriter<'w>> MakeWriter<'w> for EscapedJson<W> {
    type Writer = EscapedJson<W::Writer>;

    fn make_writer(&'w self) -> Self::Writer {
        EscapedJson(self.0.make_writer())
    }
}

impl<W: io::Write> io::Write for EscapedJson<W> {
    /// Writes all of `line`. Records come one at a time and whole, so no character is cut.
    fn write(&mut self, line: &[u8]) -> io::Result<usize> {
        let mut escaped = String::with_capacity(line.len());
        for character in String::from_utf8_lossy(line).chars() {
            if character != '\n' && is_hidden(character) {
                let units = character.encode_utf16(&mut [0; 2]).to_vec();
                escaped.extend(units.iter().map(|unit| format!("\\u{unit:04x}")));
            } else {
                escaped.push(character);
            }
        }
        self.0.write_all(escaped.as_bytes())?;
        Ok(line.len())
    }

    fn flush(&mut self) -> io::Result<()> {
        self.0.flush()
    }
}

/// Writes a field so that its value can neither forge a log line nor control the terminal.
fn field(out: &mut Writer<'_>, field: &Field, value: &dyn Debug) -> fmt::Result {
    let name = field.name();
    let line_break = match name {
        // Reports on a dossier have many lines; all but the first are indented.
        "message" => "\n    ",
        // Origin of a record from another library, which the line names already.
        _ if name.starts_with("log.") => return Ok(()),
        _ => {
            write!(out, "{name}=")?;
            "\\n"
        }
    };
    write!(EscapingWriter { out, line_break }, "{value:?}")
}

/// Writer that escapes control characters and those that hide text or change its direction.
struct EscapingWriter<'a, 'w> {
    out: &'a mut Writer<'w>,
    line_break: &'static str,
}

impl Write for EscapingWriter<'_, '_> {
    fn write_str(&mut self, text: &str) -> fmt::Result {
        for character in text.chars() {
            match character {
                '\n' => self.out.write_str(self.line_break)?,
                _ if is_hidden(character) => write!(self.out, "{}", character.escape_default())?,
                _ => self.out.write_char(character)?,
            }
        }
        Ok(())
    }
}

/// Logs a panic, so that the entry carries the span of its request.
fn panicked(panic: &PanicHookInfo<'_>) {
    let message = panic.payload_as_str().unwrap_or("without a word");
    let place = panic.location().map(ToString::to_string);
    let trace = Backtrace::capture();
    let trace = (trace.status() == BacktraceStatus::Captured).then(|| trace.to_string());
    tracing::error!(place, trace, "panicked: {message}");
}

#[cfg(test)]
pub(crate) mod tests {
    use super::*;
    use std::sync::{Arc, Mutex};
    use tracing::subscriber::DefaultGuard;

    /// Captures the log of the current thread.
    pub struct CapturedLog {
        written: LogBuffer,
        _guard: DefaultGuard,
    }

    #[derive(Clone, Default)]
    struct LogBuffer(Arc<Mutex<Vec<u8>>>);

    impl io::Write for LogBuffer {
        fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
            self.0.lock().unwrap().extend_from_slice(bytes);
            Ok(bytes.len())
        }

        fn flush(&mut self) -> io::Result<()> {
            Ok(())
        }
    }

    impl CapturedLog {
        /// Captures filtered text.
        pub fn new(filter: &str) -> CapturedLog {
            let written = LogBuffer::default();
            let ink = written.clone();
            let subscriber = text(EnvFilter::new(filter), move || ink.clone(), false);
            CapturedLog { written, _guard: tracing::subscriber::set_default(subscriber) }
        }

        fn json() -> CapturedLog {
            let written = LogBuffer::default();
            let ink = written.clone();
            let subscriber = json(EnvFilter::new("info"), move || ink.clone());
            CapturedLog { written, _guard: tracing::subscriber::set_default(subscriber) }
        }

        pub fn lines(&self) -> Vec<String> {
            let written = self.written.0.lock().unwrap().clone();
            let text = String::from_utf8(written).unwrap();
            text.lines().map(str::to_owned).collect()
        }
    }

    /// Text that would forge a log line and hide the rest of a terminal's output.
    const HOSTILE: &str = "a\n2031-01-01T00:00:00Z ERROR zeitstrahl: forged\r\u{1b}[8m\u{9b}8m\u{202e}\u{2028}\u{e0001}";

    #[test]
    fn nothing_looks_like_a_line_of_its_own() {
        let paper = CapturedLog::new("info");
        tracing::info!(error = %HOSTILE, text = HOSTILE, "{HOSTILE}");
        let lines = paper.lines();
        assert_eq!(lines.len(), 2, "{lines:?}");
        assert!(lines[1].starts_with("    2031-01-01"));
        for line in &lines {
            assert!(!line.contains(is_hidden), "{line:?}");
        }
    }

    #[test]
    fn json_has_one_object_per_line_with_the_span_it_was_written_in() {
        let paper = CapturedLog::json();
        let span = tracing::error_span!("request", id = "abc");
        span.in_scope(|| tracing::warn!(text = HOSTILE, "{HOSTILE}"));
        let lines = paper.lines();
        assert_eq!(lines.len(), 1, "{lines:?}");
        assert!(!lines[0].contains(is_hidden), "{lines:?}");
        let line: serde_json::Value = serde_json::from_str(&lines[0]).unwrap();
        assert_eq!(line["message"], HOSTILE);
        assert_eq!(line["text"], HOSTILE);
        assert_eq!(line["level"], "WARN");
        assert_eq!(line["span"]["id"], "abc");
    }

    #[test]
    fn panics_are_logged() {
        let paper = CapturedLog::new("error");
        let hook = std::panic::take_hook();
        std::panic::set_hook(Box::new(panicked));
        let done = std::panic::catch_unwind(|| panic!("out of {}", "milk"));
        std::panic::set_hook(hook);
        assert!(done.is_err());
        let lines = paper.lines();
        assert!(lines[0].contains("panicked: out of milk") && lines[0].contains("logs.rs"));
    }

    #[test]
    fn what_is_no_filter_is_refused() {
        assert!(filter("warn,zeitstrahl=debug").is_ok());
        assert!(filter("zeitstrahl=loud").is_err());
    }
}
