//! Slider and play button for the state of knowledge. Both are outside the regions that are
//! rewritten, so that a slider being dragged stays where it is.

use super::dom;
use super::history::HistoryUpdate;
use super::state::Explorer;
use crate::i18n::date;
use crate::timeline::day::Day;
use leptos::prelude::{document, window};
use std::cell::Cell;
use std::rc::Rc;
use wasm_bindgen::JsCast;
use web_sys::{Element, Event, HtmlInputElement};

/// Time for which playback shows each state of knowledge, in milliseconds.
const BEAT: i32 = 1_500;
/// Delay until the page follows the slider, in milliseconds.
const PAUSE: i32 = 100;

/// Input that ends playback.
const OTHERWISE: [&str; 4] = ["pointerdown", "keydown", "wheel", "input"];

/// The control's state.
#[derive(Clone)]
struct Control {
    explorer: Explorer,
    slider: HtmlInputElement,
    play: Element,
    /// True during playback.
    plays: Rc<Cell<bool>>,
    /// Number of the latest playback; steps of earlier ones are ignored.
    run: Rc<Cell<u32>>,
    /// True if the current drag or playback has its entry in the history. It gets only one, so that
    /// Back leads to what was shown before.
    noted: Rc<Cell<bool>>,
}

/// Attaches to slider and play button, if they exist.
pub fn attach(explorer: &Explorer) {
    let (Some(slider), Some(play)) = (slider(), dom::find("[data-action=play]")) else {
        return;
    };
    let control = Control {
        explorer: explorer.clone(),
        slider,
        play,
        plays: Rc::default(),
        run: Rc::default(),
        noted: Rc::default(),
    };
    let here = control.clone();
    let input = move |_| {
        here.say();
        let later = here.clone();
        here.explorer.later(PAUSE, move || later.follow());
    };
    dom::listen(&control.slider, "input", Box::new(input));
    let here = control.clone();
    let change = move |_| {
        here.follow();
        here.noted.set(false);
    };
    dom::listen(&control.slider, "change", Box::new(change));
    let here = control.clone();
    dom::listen(&control.play, "click", Box::new(move |_| here.toggle()));
    for name in OTHERWISE {
        let here = control.clone();
        let otherwise = move |event: Event| {
            let target: Option<Element> = event.target().and_then(|it| it.dyn_into().ok());
            if target.is_none_or(|target| !here.play.contains(Some(&target))) {
                here.stop();
            }
        };
        dom::listen_first(&document(), name, Box::new(otherwise));
    }
    let here = control.clone();
    dom::listen(&window(), "popstate", Box::new(move |_| here.stop()));
    // The reader may have moved the slider before this program was loaded.
    control.follow();
    control.noted.set(false);
}

impl Explorer {
    /// Sets the slider to the view's state of knowledge.
    pub fn show_knowledge(&self) {
        let Some(slider) = slider() else {
            return;
        };
        let (steps, asof) = (steps(), self.view.borrow().asof);
        let step = step_of(&steps, asof);
        let text = match asof {
            Some(day) => date::day(day, self.lang),
            None => text_of(&steps, step),
        };
        slider.set_value_as_number(step as f64);
        dom::set(&slider, "aria-valuetext", &text);
    }
}

impl Control {
    fn step(&self) -> usize {
        // A slider's value is one of its steps.
        self.slider.value_as_number() as usize
    }

    /// Names the slider's step in words, before the page follows.
    fn say(&self) {
        let text = text_of(&steps(), self.step());
        dom::set(&self.slider, "aria-valuetext", &text);
        if let Some(shown) = dom::find("[data-known]") {
            shown.set_text_content(Some(&text));
        }
    }

    /// Shows what was known at the slider's step.
    fn follow(&self) {
        let (steps, step) = (steps(), self.step());
        let here = self.explorer.view.borrow().clone();
        // A day between two steps stays until the slider leaves the step below it.
        if step_of(&steps, here.asof) == step {
            return;
        }
        // At the last step everything is known, which is the plain view.
        let earlier = steps.get(step).filter(|_| step + 1 < steps.len());
        let asof = earlier.and_then(day_of);
        let entry = match self.noted.replace(true) {
            true => HistoryUpdate::Replace,
            false => HistoryUpdate::Push,
        };
        let view = here.refined(|view| {
            view.asof = asof;
            if self.plays.get() {
                // A chosen window may contain nothing of what was known at first.
                (view.from, view.to) = (None, None);
            }
        });
        self.explorer.go(view, entry);
    }

    fn toggle(&self) {
        if self.plays.get() {
            return self.stop();
        }
        self.plays.set(true);
        self.run.set(self.run.get() + 1);
        dom::set(&self.play, "aria-pressed", "true");
        let over = self.step() + 1 >= steps().len();
        self.show(if over { 0 } else { self.step() + 1 });
        self.wait();
    }

    fn stop(&self) {
        if self.plays.replace(false) {
            dom::set(&self.play, "aria-pressed", "false");
            self.noted.set(false);
        }
    }

    fn show(&self, step: usize) {
        self.slider.set_value_as_number(step as f64);
        self.say();
        self.follow();
    }

    /// Waits for the next step of playback.
    fn wait(&self) {
        let (here, run) = (self.clone(), self.run.get());
        let beat = move || {
            if here.plays.get() && here.run.get() == run {
                here.advance();
            }
        };
        dom::after(BEAT, beat);
    }

    fn advance(&self) {
        // A slow server delays the next step.
        let ready = dom::find("#liste[aria-busy=true]").is_none();
        let last = steps().len().saturating_sub(1);
        if ready {
            self.show((self.step() + 1).min(last));
        }
        match self.step() < last {
            true => self.wait(),
            false => self.stop(),
        }
    }
}

fn slider() -> Option<HtmlInputElement> {
    dom::find("#knowledge .known-slider")?.dyn_into().ok()
}

/// The steps that the server offers, oldest first.
fn steps() -> Vec<Element> {
    dom::find_all("#knowledge option")
}

/// Index of the last step known on a day.
fn step_of(steps: &[Element], asof: Option<Day>) -> usize {
    let known = |step: &&Element| asof.is_none_or(|asof| day_of(step).is_some_and(|it| it <= asof));
    steps.iter().take_while(known).count().saturating_sub(1)
}

fn day_of(step: &Element) -> Option<Day> {
    let number = step.get_attribute("data-day")?;
    Some(Day::new(i64::from(number.parse::<i32>().ok()?)))
}

fn text_of(steps: &[Element], step: usize) -> String {
    let step = steps.get(step);
    step.and_then(|step| step.text_content()).unwrap_or_default()
}
