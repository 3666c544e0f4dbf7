//! Islands: everything that ships as WebAssembly. Pages are complete without it.

mod copy_link;
mod explore;
mod ready;
mod swipe;
mod theme;

pub use copy_link::CopyLink;
pub use explore::Explore;
pub use ready::Ready;
pub use swipe::Swipe;
pub use theme::ThemeToggle;
