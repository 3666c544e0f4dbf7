//! Images for social cards: rendered from SVG with the bundled fonts alone, and cached.

mod cache;
#[cfg(test)]
mod tests;

pub use cache::{ImageError, Images};

use crate::export::xml::clean;
use crate::ui::card::text::{FAMILY, FONTS};
use anyhow::Context;
use resvg::tiny_skia::{Pixmap, Transform};
use resvg::usvg::fontdb::Database;
use resvg::usvg::{Options, Tree};
use std::sync::{Arc, OnceLock};

/// Renders an SVG document as a PNG of the document's own size.
///
/// System fonts are ignored, so every machine renders the same text. Blocks for some hundredths of
/// a second: call it on the blocking pool, or through [`Images`].
///
/// # Errors
/// Fails if the document is not SVG or has no size.
pub fn png(svg: &str) -> anyhow::Result<Vec<u8>> {
    let options = Options { font_family: FAMILY.to_owned(), fontdb: fonts(), ..Options::default() };
    let tree =
        Tree::from_str(&clean(svg), &options).context("the SVG of a picture cannot be read")?;
    let size = tree.size().to_int_size();
    let mut pixels = Pixmap::new(size.width(), size.height()).context("a picture is too large")?;
    resvg::render(&tree, Transform::identity(), &mut pixels.as_mut());
    pixels.encode_png().context("a picture cannot be encoded")
}

/// Bundled fonts, loaded once.
fn fonts() -> Arc<Database> {
    static DATABASE: OnceLock<Arc<Database>> = OnceLock::new();
    let read = || {
        let mut database = Database::new();
        for file in FONTS {
            database.load_font_data(file.to_vec());
        }
        database.set_serif_family(FAMILY);
        Arc::new(database)
    };
    Arc::clone(DATABASE.get_or_init(read))
}
