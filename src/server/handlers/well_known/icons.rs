//! App icons as PNG, for home screens and app lists that do not take SVG.

use crate::site::address;
use crate::ui::tokens;

/// Favicon, from which all icons are drawn.
const SIGN: &str = include_str!("../../../../public/favicon.svg");

/// App icon.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Icon {
    /// For app lists.
    Small,
    /// For splash screens.
    Large,
    /// For systems that crop icons to a shape of their own.
    Maskable,
    /// For iOS home screens, which round the corners.
    Apple,
}

impl Icon {
    /// All icons.
    pub const ALL: [Icon; 4] = [Icon::Small, Icon::Large, Icon::Maskable, Icon::Apple];

    /// File name, at the root of the site.
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

    /// `purpose` in the web manifest; `None` if pages link the icon instead.
    pub const fn purpose(self) -> Option<&'static str> {
        match self {
            Icon::Small | Icon::Large => Some("any"),
            Icon::Maskable => Some("maskable"),
            Icon::Apple => None,
        }
    }

    /// Draws the favicon on an opaque sheet, since the background is unknown.
    pub fn svg(self) -> String {
        let size = self.size();
        // The safe zone of a maskable icon is a circle of 80 % of its width.
        let (corner, width) = match self {
            Icon::Small | Icon::Large => (size / 6, size * 3 / 4),
            Icon::Maskable => (0, size * 3 / 5),
            Icon::Apple => (0, size * 3 / 4),
        };
        let edge = (size - width) / 2;
        let (paper, ink) = (tokens::light("paper"), tokens::light("ink"));
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
    use crate::server::images::png;
    use resvg::tiny_skia::Pixmap;

    fn drawn(icon: Icon) -> Pixmap {
        Pixmap::decode_png(&png(&icon.svg()).unwrap()).unwrap()
    }

    #[test]
    fn every_icon_shows_the_sign_in_the_middle_of_a_sheet_of_paper() {
        for icon in Icon::ALL {
            let picture = drawn(icon);
            let size = u32::from(icon.size());
            assert_eq!((picture.width(), picture.height()), (size, size), "{icon:?}");
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
