//! What Prometheus collects: the sums of [`Measures`] and the state of the server, named after its
//! conventions (base units, `_total` for what only grows).

use super::record::Turn;
use super::status::Status;
use crate::server::measures::Measures;
use prometheus_client::collector::Collector;
pub use prometheus_client::encoding::prometheus_text::CONTENT_TYPE;
use prometheus_client::encoding::prometheus_text::encode;
use prometheus_client::encoding::{DescriptorEncoder, EncodeGaugeValue, MetricEncoder, NoLabelSet};
use prometheus_client::metrics::MetricType;
use prometheus_client::registry::Registry;
use std::fmt;
use std::sync::Arc;

/// The metrics at a moment, in Prometheus's text format.
///
/// # Errors
/// When a metric cannot be written.
pub fn text(status: Status, measures: Arc<Measures>) -> Result<String, fmt::Error> {
    let mut registry = Registry::default();
    registry.register_collector(Box::new(Metrics { status, measures }));
    let mut text = String::new();
    encode(&mut text, &registry)?;
    Ok(text)
}

#[derive(Debug)]
struct Metrics {
    status: Status,
    measures: Arc<Measures>,
}

impl Collector for Metrics {
    fn encode(&self, encoder: DescriptorEncoder<'_>) -> fmt::Result {
        let mut page = Page(encoder);
        self.process(&mut page)?;
        self.requests(&mut page)?;
        self.answers(&mut page)?;
        self.dossier(&mut page)
    }
}

impl Metrics {
    fn process(&self, page: &mut Page<'_>) -> fmt::Result {
        let Status {
            version,
            since,
            ready,
            ..
        } = &self.status;
        page.gauge(
            "process_start_time_seconds",
            "When the program started, in seconds since 1970",
            &since.seconds(),
        )?;
        page.family(
            "zeitstrahl_build_info",
            "The program that runs; always 1",
            MetricType::Gauge,
            |metric| {
                metric
                    .encode_family(&[("version", *version)])?
                    .encode_gauge(&1_u64)
            },
        )?;
        page.gauge(
            "zeitstrahl_ready",
            "Whether new readers are welcome",
            &u64::from(*ready),
        )
    }

    fn requests(&self, page: &mut Page<'_>) -> fmt::Result {
        let requests = &self.measures.requests;
        page.gauge(
            "zeitstrahl_http_requests_in_flight",
            "Requests that are being answered",
            &requests.in_flight(),
        )?;
        let routes = requests.routes();
        page.family(
            "zeitstrahl_http_requests",
            "Requests answered, by route, method and class of status",
            MetricType::Counter,
            |metric| {
                for route in &routes {
                    for (method, status, count) in route.answered() {
                        let labels = [
                            ("route", &*route.name),
                            ("method", method),
                            ("status", status),
                        ];
                        counted(&mut metric.encode_family(&labels)?, count)?;
                    }
                }
                Ok(())
            },
        )?;
        page.family(
            "zeitstrahl_http_request_duration_seconds",
            "Time from a request to the head of its answer, by route",
            MetricType::Histogram,
            |metric| {
                for route in &routes {
                    let times = route.times();
                    let count = times.iter().map(|(_, count)| count).sum();
                    let labels = [("route", &*route.name)];
                    metric
                        .encode_family(&labels)?
                        .encode_histogram::<NoLabelSet>(route.seconds(), count, &times, None)?;
                }
                Ok(())
            },
        )
    }

    fn answers(&self, page: &mut Page<'_>) -> fmt::Result {
        let cache = &self.status.cache;
        let counters = [
            (
                "zeitstrahl_cache_hits",
                "Answers that were kept",
                cache.hits,
            ),
            (
                "zeitstrahl_cache_misses",
                "Answers that were not kept",
                cache.misses,
            ),
            (
                "zeitstrahl_answers_made",
                "Answers made for keeping",
                cache.made,
            ),
            (
                "zeitstrahl_answers_not_modified",
                "Clients told that they have the answer",
                cache.not_modified,
            ),
        ];
        for (name, help, count) in counters {
            page.family(name, help, MetricType::Counter, |metric| {
                counted(metric, count)
            })?;
        }
        let gauges = [
            (
                "zeitstrahl_cache_entries",
                "Answers that are kept",
                cache.entries,
            ),
            (
                "zeitstrahl_cache_bytes",
                "What they take in memory",
                cache.bytes,
            ),
            (
                "zeitstrahl_cache_max_bytes",
                "What they may take",
                cache.most,
            ),
        ];
        for (name, help, value) in gauges {
            page.gauge(name, help, &value)?;
        }
        Ok(())
    }

    fn dossier(&self, page: &mut Page<'_>) -> fmt::Result {
        page.family(
            "zeitstrahl_readings",
            "Readings of the dossier, by what came of them",
            MetricType::Counter,
            |metric| {
                for turn in Turn::ALL {
                    let labels = [("result", turn.name())];
                    let count = self.measures.readings.of(turn).get();
                    counted(&mut metric.encode_family(&labels)?, count)?;
                }
                Ok(())
            },
        )?;
        let Status {
            edition, reading, ..
        } = &self.status;
        let times = [
            (
                "zeitstrahl_edition_timestamp_seconds",
                "Since when the edition is served, in seconds since 1970",
                edition.since,
            ),
            (
                "zeitstrahl_reading_timestamp_seconds",
                "When the dossier was read last, in seconds since 1970",
                reading.at,
            ),
        ];
        for (name, help, moment) in times {
            page.gauge(name, help, &moment.seconds())?;
        }
        let sizes = [
            (
                "zeitstrahl_reading_errors",
                "Errors of the last reading",
                reading.errors,
            ),
            (
                "zeitstrahl_dossier_articles",
                "Articles of the edition",
                edition.counts.articles,
            ),
            (
                "zeitstrahl_dossier_claims",
                "Claims of the edition",
                edition.counts.claims,
            ),
            (
                "zeitstrahl_dossier_events",
                "Events of the edition",
                edition.counts.events,
            ),
            (
                "zeitstrahl_dossier_bytes",
                "Bytes of the edition's files",
                edition.bytes,
            ),
        ];
        for (name, help, value) in sizes {
            page.gauge(name, help, &value)?;
        }
        Ok(())
    }
}

/// What is being written.
struct Page<'a>(DescriptorEncoder<'a>);

impl Page<'_> {
    fn family(
        &mut self,
        name: &str,
        help: &str,
        kind: MetricType,
        write: impl FnOnce(&mut MetricEncoder<'_>) -> fmt::Result,
    ) -> fmt::Result {
        write(&mut self.0.encode_descriptor(name, help, None, kind)?)
    }

    fn gauge(&mut self, name: &str, help: &str, value: &impl EncodeGaugeValue) -> fmt::Result {
        self.family(name, help, MetricType::Gauge, |metric| {
            metric.encode_gauge(value)
        })
    }
}

fn counted(metric: &mut MetricEncoder<'_>, count: u64) -> fmt::Result {
    metric.encode_counter::<NoLabelSet, u64, u64>(&count, None)
}
