//! Everything that ships as WebAssembly. Pages are complete without it.

mod copy_link;
pub mod explore;
mod ready;
mod theme;

pub use copy_link::CopyLink;
pub use ready::Ready;
pub use theme::ThemeToggle;
