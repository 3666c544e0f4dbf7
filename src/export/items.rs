//! JSON documents whose items are built while they are written, so that however long a document is,
//! only one item of it is in memory beside its text.

use serde::{Serialize, Serializer};

/// A list of what an iterator yields, made anew each time the list is written.
pub struct Items<F>(pub F);

impl<F, I> Serialize for Items<F>
where
    F: Fn() -> I,
    I: IntoIterator<Item: Serialize>,
{
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_seq((self.0)())
    }
}

/// Writes an indented document with a line break at its end.
///
/// # Errors
/// If a value cannot be written as JSON.
pub fn indented(document: &impl Serialize) -> anyhow::Result<String> {
    let mut text = serde_json::to_string_pretty(document)?;
    text.push('\n');
    Ok(text)
}
