//! The sign of the site where a vector picture will not do: home screens and app lists.

use crate::ui::address;
use crate::ui::card::{INK, PAPER};

/// The sign as browsers show it in their tabs; all others are drawn from it.
const SIGN: &str = include_str!("../../../public/favicon.svg");

/// A picture of the sign.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Icon {
    /// For lists of apps.
    Small,
    /// For splash screens.
    Large,
    /// For systems that cut icons to a shape of their own.
    Maskable,
    /// For home screens of iPhones and iPads, which round the corners themselves.
    Apple,
}

impl Icon {
    /// Every icon there is.
    pub const ALL: [Icon; 4] = [Icon::Small, Icon::Large, Icon::Maskable, Icon::Apple];

    /// What its file at the root of the site is called.
    pub const fn name(self) -> &'static str {
        match self {
            Icon::Small => "icon-192.png",
            Icon::Large => "icon-512.png",
            Icon::Maskable => "icon-maskable-512.png",
            Icon::Apple => address::APPLE_TOUCH_ICON,
        }
    }

    /// Width and height in pixels.
    pub const fn size(self) -> u16 {
        match self {
            Icon::Small => 192,
            Icon::Large | Icon::Maskable => 512,
            Icon::Apple => 180,
        }
    }

    /// What the web manifest says it is for; `None` where pages link it themselves.
    pub const fn purpose(self) -> Option<&'static str> {
        match self {
            Icon::Small | Icon::Large => Some("any"),
            Icon::Maskable => Some("maskable"),
            Icon::Apple => None,
        }
    }

    /// The picture: the sign on paper, since nobody knows what colour lies below it.
    pub fn svg(self) -> String {
        let size = self.size();
        // Of a maskable icon a circle of four fifths of its width is safe to be seen.
        let (corner, width) = match self {
            Icon::Small | Icon::Large => (size / 6, size * 3 / 4),
            Icon::Maskable => (0, size * 3 / 5),
            Icon::Apple => (0, size * 3 / 4),
        };
        let edge = (size - width) / 2;
        let (paper, ink) = (PAPER, INK);
        let sign = SIGN.replacen(
            "<svg ",
            &format!("<svg x=\"{edge}\" y=\"{edge}\" width=\"{width}\" height=\"{width}\" "),
            1,
        );
        format!(
            "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"{size}\" height=\"{size}\" color=\"{ink}\">\
             <rect width=\"{size}\" height=\"{size}\" rx=\"{corner}\" fill=\"{paper}\"/>{sign}</svg>"
        )
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::server::image::png;
    use resvg::tiny_skia::Pixmap;

    fn drawn(icon: Icon) -> Pixmap {
        Pixmap::decode_png(&png(&icon.svg()).unwrap()).unwrap()
    }

    #[test]
    fn every_icon_shows_the_sign_in_the_middle_of_a_sheet_of_paper() {
        for icon in Icon::ALL {
            let picture = drawn(icon);
            let size = u32::from(icon.size());
            assert_eq!(
                (picture.width(), picture.height()),
                (size, size),
                "{icon:?}"
            );
            let at = |x: u32, y: u32| {
                let pixel = picture.pixel(x, y).unwrap();
                (pixel.red(), pixel.green(), pixel.blue(), pixel.alpha())
            };
            let paper = (0xfb, 0xfa, 0xf7, 0xff);
            assert_eq!(at(size / 2, 2), paper, "{icon:?}");
            assert_eq!(at(size / 2, size - 3), paper, "{icon:?}");
            // The line runs through the middle.
            assert_eq!(at(size / 2, size / 2), (0x1b, 0x1b, 0x19, 0xff), "{icon:?}");
        }
    }

    #[test]
    fn nothing_of_a_maskable_icon_lies_where_it_may_be_cut_off() {
        let picture = drawn(Icon::Maskable);
        let radius = f64::from(Icon::Maskable.size()) / 2.0;
        for y in 0..picture.height() {
            for x in 0..picture.width() {
                let pixel = picture.pixel(x, y).unwrap();
                assert_eq!(pixel.alpha(), 255, "a hole at {x}, {y}");
                let away = (f64::from(x) + 0.5 - radius).hypot(f64::from(y) + 0.5 - radius);
                assert!(pixel.red() > 200 || away < radius * 0.8, "ink at {x}, {y}");
            }
        }
    }

    #[test]
    fn only_the_icons_that_nobody_rounds_have_round_corners() {
        for icon in Icon::ALL {
            let corner = drawn(icon).pixel(0, 0).unwrap().alpha();
            let round = matches!(icon, Icon::Small | Icon::Large);
            assert_eq!(corner == 0, round, "{icon:?}");
        }
    }
}
