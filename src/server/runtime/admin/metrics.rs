//! Prometheus metrics: the sums of [`Metrics`] and the state of the server. Names follow
//! Prometheus's conventions: base units, `_total` for counters.

use super::status::Status;
use crate::server::metrics::{Metrics, ReloadResult};
use prometheus_client::collector::Collector;
pub use prometheus_client::encoding::prometheus_text::CONTENT_TYPE;
use prometheus_client::encoding::prometheus_text::encode;
use prometheus_client::encoding::{DescriptorEncoder, EncodeGaugeValue, MetricEncoder, NoLabelSet};
use prometheus_client::metrics::MetricType;
use prometheus_client::registry::Registry;
use std::fmt;
use std::sync::Arc;

/// Encodes the current metrics in Prometheus's text format.
///
/// # Errors
/// Fails if a metric cannot be encoded.
pub fn text(status: Status, metrics: Arc<Metrics>) -> Result<String, fmt::Error> {
    let mut registry = Registry::default();
    registry.register_collector(Box::new(MetricsCollector { status, metrics }));
    let mut text = String::new();
    encode(&mut text, &registry)?;
    Ok(text)
}

#[derive(Debug)]
struct MetricsCollector {
    status: Status,
    metrics: Arc<Metrics>,
}

impl Collector for MetricsCollector {
    fn encode(&self, encoder: DescriptorEncoder<'_>) -> fmt::Result {
        let mut page = MetricsWriter(encoder);
        self.process(&mut page)?;
        self.requests(&mut page)?;
        self.answers(&mut page)?;
        self.dossier(&mut page)
    }
}

impl MetricsCollector {
    fn process(&self, page: &mut MetricsWriter<'_>) -> fmt::Result {
        let Status { version, since, ready, .. } = &self.status;
        page.gauge(
            "process_start_time_seconds",
            "Start time of the process since the Unix epoch in seconds",
            &since.seconds(),
        )?;
        page.family(
            "zeitstrahl_build_info",
            "Version of the program; always 1",
            MetricType::Gauge,
            |metric| metric.encode_family(&[("version", *version)])?.encode_gauge(&1_u64),
        )?;
        page.gauge(
            "zeitstrahl_ready",
            "1 if the server is ready, 0 during shutdown",
            &u64::from(*ready),
        )
    }

    fn requests(&self, page: &mut MetricsWriter<'_>) -> fmt::Result {
        let requests = &self.metrics.requests;
        page.gauge(
            "zeitstrahl_http_requests_in_flight",
            "Requests in flight",
            &requests.in_flight(),
        )?;
        let routes = requests.routes();
        page.family(
            "zeitstrahl_http_requests",
            "Requests by route, method and status class",
            MetricType::Counter,
            |metric| {
                for route in &routes {
                    for (method, status, count) in route.answered() {
                        let labels =
                            [("route", &*route.name), ("method", method), ("status", status)];
                        counted(&mut metric.encode_family(&labels)?, count)?;
                    }
                }
                Ok(())
            },
        )?;
        page.family(
            "zeitstrahl_http_request_duration_seconds",
            "Time from a request to the headers of its response, by route",
            MetricType::Histogram,
            |metric| {
                for route in &routes {
                    let times = route.times();
                    let count = times.iter().map(|(_, count)| count).sum();
                    let labels = [("route", &*route.name)];
                    metric.encode_family(&labels)?.encode_histogram::<NoLabelSet>(
                        route.seconds(),
                        count,
                        &times,
                        None,
                    )?;
                }
                Ok(())
            },
        )
    }

    fn answers(&self, page: &mut MetricsWriter<'_>) -> fmt::Result {
        let cache = &self.status.cache;
        let counters = [
            ("zeitstrahl_cache_hits", "Responses served from the cache", cache.hits),
            ("zeitstrahl_cache_misses", "Requests not found in the cache", cache.misses),
            ("zeitstrahl_responses_rendered", "Responses rendered for the cache", cache.rendered),
            (
                "zeitstrahl_responses_not_modified",
                "Conditional requests answered with 304",
                cache.not_modified,
            ),
        ];
        for (name, help, count) in counters {
            page.family(name, help, MetricType::Counter, |metric| counted(metric, count))?;
        }
        let gauges = [
            ("zeitstrahl_cache_entries", "Responses in the cache", cache.entries),
            ("zeitstrahl_cache_bytes", "Size of the cache in bytes", cache.bytes),
            ("zeitstrahl_cache_max_bytes", "Capacity of the cache in bytes", cache.most),
        ];
        for (name, help, value) in gauges {
            page.gauge(name, help, &value)?;
        }
        Ok(())
    }

    fn dossier(&self, page: &mut MetricsWriter<'_>) -> fmt::Result {
        page.family(
            "zeitstrahl_reloads",
            "Reloads of the dossier by result",
            MetricType::Counter,
            |metric| {
                for &result in ReloadResult::ALL {
                    let labels = [("result", result.as_str())];
                    let count = self.metrics.reloads.of(result).get();
                    counted(&mut metric.encode_family(&labels)?, count)?;
                }
                Ok(())
            },
        )?;
        let Status { edition, last_reload, .. } = &self.status;
        let times = [
            (
                "zeitstrahl_edition_timestamp_seconds",
                "Time since which the edition is served, in seconds since the Unix epoch",
                edition.since,
            ),
            (
                "zeitstrahl_last_reload_timestamp_seconds",
                "Time of the last reload, in seconds since the Unix epoch",
                last_reload.at,
            ),
        ];
        for (name, help, moment) in times {
            page.gauge(name, help, &moment.seconds())?;
        }
        let sizes = [
            ("zeitstrahl_reload_errors", "Errors found by the last reload", last_reload.errors),
            ("zeitstrahl_dossier_articles", "Articles in the edition", edition.counts.articles),
            ("zeitstrahl_dossier_claims", "Claims in the edition", edition.counts.claims),
            ("zeitstrahl_dossier_events", "Events in the edition", edition.counts.events),
            ("zeitstrahl_dossier_bytes", "Size of the edition's files in bytes", edition.bytes),
        ];
        for (name, help, value) in sizes {
            page.gauge(name, help, &value)?;
        }
        Ok(())
    }
}

/// Text being encoded.
struct MetricsWriter<'a>(DescriptorEncoder<'a>);

impl MetricsWriter<'_> {
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
        self.family(name, help, MetricType::Gauge, |metric| metric.encode_gauge(value))
    }
}

fn counted(metric: &mut MetricEncoder<'_>, count: u64) -> fmt::Result {
    metric.encode_counter::<NoLabelSet, u64, u64>(&count, None)
}
