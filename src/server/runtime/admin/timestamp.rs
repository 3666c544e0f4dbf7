//! Wall-clock timestamps for operators. Pages never use them: they depend on the dossier only.

use chrono::{DateTime, SecondsFormat};
use serde::{Serialize, Serializer};
use std::fmt;
use std::time::{Duration, SystemTime};

/// Timestamp, displayed as in RFC 3339: UTC, to the second.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Timestamp(Duration);

impl Timestamp {
    /// Current time.
    pub fn now() -> Timestamp {
        let since = SystemTime::now().duration_since(SystemTime::UNIX_EPOCH);
        // A clock before 1970 is set wrong.
        Timestamp(since.unwrap_or_default())
    }

    /// Seconds since the Unix epoch, as in Prometheus.
    pub fn seconds(self) -> f64 {
        self.0.as_secs_f64()
    }
}

impl fmt::Display for Timestamp {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let seconds = i64::try_from(self.0.as_secs()).ok();
        match seconds.and_then(|seconds| DateTime::from_timestamp(seconds, 0)) {
            Some(time) => f.write_str(&time.to_rfc3339_opts(SecondsFormat::Secs, true)),
            None => write!(f, "@{}", self.0.as_secs()),
        }
    }
}

impl Serialize for Timestamp {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_str(self)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn moments_are_written_in_utc() {
        let moment = |seconds| Timestamp(Duration::from_secs(seconds)).to_string();
        assert_eq!(moment(0), "1970-01-01T00:00:00Z");
        assert_eq!(moment(1_600_128_000), "2020-09-15T00:00:00Z");
        assert_eq!(moment(u64::MAX), format!("@{}", u64::MAX));
    }
}
