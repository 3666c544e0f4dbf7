//! Timeouts of a connection, as a table.

use super::*;
use std::time::Duration;

const LIMITS: ConnectionLimits = ConnectionLimits {
    connections: 1,
    idle_timeout: Duration::from_secs(60),
    header_timeout: Duration::from_secs(10),
    write_timeout: Duration::from_secs(30),
    max_header_bytes: 8_192,
};

/// Event in the table, at a second.
enum TestEvent {
    Received,
    Asked,
    Responding(u64),
    Answered,
    Took(usize),
    Stalled,
    Flushed,
}
use TestEvent::*;

/// The second at which a connection is closed if it is checked at each deadline; `None` for never.
fn parted(events: &[(u64, TestEvent)]) -> Option<(u64, TimeoutKind)> {
    let start = Instant::now();
    let at = |second: u64| start + Duration::from_secs(second);
    let mut state = ConnectionState::new(start);
    let mut events = events.iter().peekable();
    loop {
        let deadline = state.deadline(&LIMITS);
        let next = events.next_if(|(second, _)| deadline.is_none_or(|it| at(*second) < it));
        match (next, deadline) {
            (Some((second, event)), _) => match event {
                Received => state.received(at(*second)),
                Asked => state.request_complete(at(*second)),
                Responding(size) => state.responding(*size),
                Answered => state.answered(at(*second)),
                Took(bytes) => state.wrote(*bytes),
                Stalled => state.stalled(at(*second)),
                Flushed => state.flushed(at(*second)),
            },
            (None, None) => return None,
            (None, Some(deadline)) => {
                if let Some(overdue) = state.overdue(&LIMITS, deadline) {
                    return Some(((deadline - start).as_secs(), overdue));
                }
            }
        }
    }
}

#[test]
fn who_keeps_us_waiting_is_parted_with_in_time() {
    let window = (MIN_READ_RATE * LIMITS.write_timeout.as_secs()) as usize;
    let cases = [
        // Sends nothing.
        (vec![], Some((60, TimeoutKind::Idle))),
        // Begins a request and sends it byte by byte.
        (vec![(5, Received), (6, Received), (14, Received)], Some((15, TimeoutKind::Header))),
        // Gets a response and sends nothing more.
        (
            vec![(5, Received), (5, Asked), (20, Answered), (21, Flushed)],
            Some((81, TimeoutKind::Idle)),
        ),
        // Waits for a slow response, which is not the client's fault.
        (vec![(5, Received), (5, Asked)], None),
        // Has read one part and waits for the next.
        (vec![(5, Asked), (6, Stalled), (7, Flushed)], None),
        // Reads nothing.
        (vec![(5, Asked), (6, Answered), (6, Stalled)], Some((36, TimeoutKind::Write))),
        // Reads one byte per second.
        (
            (5..36).map(|second| (second, Took(1))).chain([(5, Asked), (5, Stalled)]).collect(),
            Some((35, TimeoutKind::Write)),
        ),
        // Reads enough in one interval and too little in the next.
        (
            vec![(0, Asked), (0, Stalled), (29, Took(window)), (50, Took(window - 1))],
            Some((60, TimeoutKind::Write)),
        ),
        // Reads as fast as small responses demand, too slowly for a large one.
        (
            vec![
                (0, Asked),
                (0, Responding(2 * MIN_READ_RATE * LONGEST_DOWNLOAD.as_secs())),
                (0, Stalled),
                (29, Took(window)),
            ],
            Some((30, TimeoutKind::Write)),
        ),
        // Sends the next request but does not read the response to the last.
        (vec![(0, Asked), (1, Stalled), (2, Received)], Some((31, TimeoutKind::Write))),
    ];
    for (index, (mut events, expected)) in cases.into_iter().enumerate() {
        events.sort_by_key(|(second, _)| *second);
        assert_eq!(parted(&events), expected, "case {index}");
    }
}

#[test]
fn only_who_owes_us_a_request_makes_room() {
    let start = Instant::now();
    let mut state = ConnectionState::new(start);
    assert_eq!(state.waiting(), Some(start));
    // A request that has only begun does not reset the waiting time.
    let later = start + Duration::from_secs(1);
    state.received(later);
    assert_eq!(state.waiting(), Some(start));
    state.request_complete(later);
    assert_eq!(state.waiting(), None);
    state.answered(later);
    assert_eq!(state.waiting(), None);
    state.flushed(later);
    assert_eq!(state.waiting(), Some(later));
}
