//! Requests by route, method and status, with a histogram of their duration.

use super::counter::Counter;
use axum::http::{Method, StatusCode};
use std::hash::{BuildHasher, BuildHasherDefault, DefaultHasher};
use std::sync::OnceLock;
use std::sync::atomic::{AtomicI64, Ordering};
use std::time::Duration;

/// Maximum number of routes counted by name: several times the number of routes.
const ROUTES: usize = 256;

/// Name for requests without a route, or whose route exceeds the maximum.
pub const NO_ROUTE: &str = "none";

/// Methods counted by name; the last stands for all others.
pub const METHODS: [&str; 5] = ["GET", "HEAD", "OPTIONS", "POST", "other"];

/// Status classes, by the first digit of the code.
pub const CLASSES: [&str; 5] = ["1xx", "2xx", "3xx", "4xx", "5xx"];

/// Upper bounds of the histogram's buckets in seconds: from cached responses to images that waited
/// in the queue.
pub const BOUNDS: [f64; 14] = [
    0.000_1, 0.000_25, 0.000_5, 0.001, 0.002_5, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1.0, 5.0,
];

/// Metrics of one route.
#[derive(Debug)]
pub struct Route {
    /// Route pattern as in the router.
    pub name: Box<str>,
    answered: [[Counter; CLASSES.len()]; METHODS.len()],
    /// Requests per bucket; the last one is unbounded.
    times: [Counter; BOUNDS.len() + 1],
    nanoseconds: Counter,
}

impl Route {
    fn new(name: &str) -> Route {
        Route {
            name: name.into(),
            answered: Default::default(),
            times: Default::default(),
            nanoseconds: Counter::default(),
        }
    }

    /// Counts a request that took `time`.
    pub fn count(&self, method: &Method, status: StatusCode, time: Duration) {
        let method = METHODS.iter().position(|name| method == *name);
        let method = method.unwrap_or(METHODS.len() - 1);
        let class = usize::from(status.as_u16() / 100).clamp(1, CLASSES.len()) - 1;
        self.answered[method][class].one();
        let seconds = time.as_secs_f64();
        self.times[BOUNDS.partition_point(|bound| *bound < seconds)].one();
        // 584 years fit into 64 bits of nanoseconds.
        self.nanoseconds.add(u64::try_from(time.as_nanos()).unwrap_or(u64::MAX));
    }

    /// Requests by method and status class; combinations that never occurred are left out.
    pub fn answered(&self) -> impl Iterator<Item = (&'static str, &'static str, u64)> {
        let methods = METHODS.iter().zip(&self.answered);
        methods.flat_map(|(method, classes)| {
            let classes = CLASSES.iter().zip(classes);
            let counts = classes.map(move |(class, count)| (*method, *class, count.get()));
            counts.filter(|(_, _, count)| *count > 0)
        })
    }

    /// Upper bound and number of requests of each bucket; not cumulative, the last bound is
    /// infinite.
    pub fn times(&self) -> Vec<(f64, u64)> {
        let bounds = BOUNDS.into_iter().chain([f64::INFINITY]);
        bounds.zip(self.times.iter().map(Counter::get)).collect()
    }

    /// Total duration in seconds.
    pub fn seconds(&self) -> f64 {
        Duration::from_nanos(self.nanoseconds.get()).as_secs_f64()
    }
}

/// Metrics by route. A route claims an entry with its first request and is found by name from then
/// on, without a lock.
#[derive(Debug)]
pub struct Requests {
    places: Box<[OnceLock<Route>]>,
    /// Overflow for further routes.
    rest: Route,
    in_flight: AtomicI64,
}

impl Default for Requests {
    fn default() -> Requests {
        Requests {
            places: (0..ROUTES).map(|_| OnceLock::new()).collect(),
            rest: Route::new(NO_ROUTE),
            in_flight: AtomicI64::default(),
        }
    }
}

impl Requests {
    /// Metrics of a route, by its pattern in the router.
    pub fn route(&self, name: Option<&str>) -> &Route {
        let Some(name) = name else {
            return &self.rest;
        };
        let hash = BuildHasherDefault::<DefaultHasher>::default().hash_one(name);
        // Only the low bits of the hash are used.
        let first = hash as usize % ROUTES;
        let places = (first..first + ROUTES).map(|place| &self.places[place % ROUTES]);
        let mut routes = places.map(|place| place.get_or_init(|| Route::new(name)));
        routes.find(|route| &*route.name == name).unwrap_or(&self.rest)
    }

    /// All routes with requests, sorted by name.
    pub fn routes(&self) -> Vec<&Route> {
        let mut routes: Vec<&Route> = self.places.iter().filter_map(OnceLock::get).collect();
        routes.push(&self.rest);
        routes.sort_by(|one, other| one.name.cmp(&other.name));
        routes
    }

    /// Counts a request as in flight until the returned guard is dropped.
    pub fn begin(&self) -> InFlightGuard<'_> {
        self.in_flight.fetch_add(1, Ordering::Relaxed);
        InFlightGuard(&self.in_flight)
    }

    /// Number of requests in flight.
    pub fn in_flight(&self) -> i64 {
        self.in_flight.load(Ordering::Relaxed)
    }
}

/// Guard of a request in flight.
pub struct InFlightGuard<'a>(&'a AtomicI64);

impl Drop for InFlightGuard<'_> {
    fn drop(&mut self) {
        self.0.fetch_sub(1, Ordering::Relaxed);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn requests_are_counted_where_they_belong() {
        let requests = Requests::default();
        let count = |route: Option<&str>, method: Method, status: u16, micros: u64| {
            let status = StatusCode::from_u16(status).unwrap();
            let time = Duration::from_micros(micros);
            requests.route(route).count(&method, status, time);
        };
        count(Some("/{lang}/"), Method::GET, 200, 100);
        count(Some("/{lang}/"), Method::GET, 204, 101);
        count(Some("/{lang}/"), Method::HEAD, 304, 9_000_000);
        count(Some("/{lang}"), Method::DELETE, 405, 1);
        count(None, Method::GET, 999, 0);
        let names: Vec<&str> = requests.routes().iter().map(|it| &*it.name).collect();
        assert_eq!(names, ["/{lang}", "/{lang}/", "none"]);

        let page = requests.route(Some("/{lang}/"));
        let answered: Vec<_> = page.answered().collect();
        assert_eq!(answered, [("GET", "2xx", 2), ("HEAD", "3xx", 1)]);
        let times = page.times();
        assert_eq!((times[0], times[1]), ((0.000_1, 1), (0.000_25, 1)));
        assert_eq!(times.last(), Some(&(f64::INFINITY, 1)));
        assert!((page.seconds() - 9.000_201).abs() < 1e-9);
        let other: Vec<_> = requests.route(Some("/{lang}")).answered().collect();
        assert_eq!(other, [("other", "4xx", 1)]);
        assert_eq!(requests.route(None).answered().next(), Some(("GET", "5xx", 1)));
    }

    #[test]
    fn there_is_no_end_of_names_and_one_of_places() {
        let requests = Requests::default();
        for index in 0..ROUTES * 2 {
            let route = requests.route(Some(&format!("/{index}")));
            route.count(&Method::GET, StatusCode::OK, Duration::ZERO);
        }
        assert_eq!(requests.routes().len(), ROUTES + 1);
        let rest = requests.route(None).answered().map(|(_, _, count)| count);
        assert_eq!(rest.sum::<u64>(), ROUTES as u64);
    }

    #[test]
    fn a_request_is_under_way_until_it_ends() {
        let requests = Requests::default();
        let (one, other) = (requests.begin(), requests.begin());
        assert_eq!(requests.in_flight(), 2);
        drop(one);
        assert_eq!(requests.in_flight(), 1);
        drop(other);
        assert_eq!(requests.in_flight(), 0);
    }
}
