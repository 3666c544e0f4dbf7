//! Code that embeds a view in another page.

use maud::html;

/// Default width in pixels: from here on marks have labels.
pub const WIDTH: u32 = 1080;

/// Default height in pixels: the drawing and the first events.
pub const HEIGHT: u32 = 720;

/// An `iframe` with the view at this address, as wide as its container if no width is given.
pub fn code(address: &str, title: &str, width: Option<u32>, height: u32) -> String {
    let width = width.map_or_else(|| "100%".to_owned(), |width| width.to_string());
    let markup = html! {
        iframe src=(address) title=(title) width=(width) height=(height) loading="lazy"
            style="border:0" {}
    };
    markup.into_string()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn addresses_and_titles_are_attributes_whatever_they_hold() {
        let code = code("https://a.example/de/embed?a=1&b=2", "\"<b>\" & c", None, 10);
        let expected = "<iframe src=\"https://a.example/de/embed?a=1&amp;b=2\" \
            title=\"&quot;&lt;b&gt;&quot; &amp; c\" width=\"100%\" height=\"10\" \
            loading=\"lazy\" style=\"border:0\"></iframe>";
        assert_eq!(code, expected);
    }
}
