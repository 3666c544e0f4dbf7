//! Folding: the two forms of a text that searching compares.

/// A text in plain and in merged form, see [`super`].
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct Fold {
    plain: String,
    /// `None` when the same as `plain`, which is the rule.
    merged: Option<String>,
    state: State,
}

/// What the last letter was, for the rule on `ae`, `oe` and `ue`.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
enum State {
    /// Not a letter, or a consonant.
    #[default]
    Other,
    /// A vowel, or the `q` of `qu`: a `u` that follows is no umlaut.
    Vowel,
    /// A letter that becomes an umlaut when an `e` follows.
    Base,
}

impl Fold {
    /// The folded text.
    pub fn of(text: &str) -> Fold {
        let mut fold = Fold::default();
        fold.push(text);
        fold.trim();
        fold
    }

    /// Lower case, without diacritics.
    pub fn plain(&self) -> &str {
        &self.plain
    }

    /// The same without the `e` of `ae`, `oe` and `ue`.
    pub fn merged(&self) -> &str {
        self.merged.as_deref().unwrap_or(&self.plain)
    }

    /// Whether both forms are the same.
    pub fn is_plain(&self) -> bool {
        self.merged.is_none()
    }

    /// Whether nothing is left of the text.
    pub fn is_empty(&self) -> bool {
        self.plain.is_empty()
    }

    /// Appends a text.
    pub fn push(&mut self, text: &str) {
        for character in text.chars() {
            if character.is_ascii() {
                self.letter(character.to_ascii_lowercase());
            } else {
                for lower in character.to_lowercase() {
                    self.foreign(lower);
                }
            }
        }
    }

    /// Ends a text.
    pub fn separate(&mut self, separator: char) {
        self.trim();
        self.write(separator);
        self.state = State::Other;
    }

    /// Appends a lower-case character beyond ASCII.
    fn foreign(&mut self, character: char) {
        match character {
            // Combining marks: the letter before has one, so it is no bare vowel any more.
            '\u{300}'..='\u{36f}' => {
                if self.state == State::Base {
                    self.state = State::Vowel;
                }
            }
            // Soft hyphen and zero-width characters do not show.
            '\u{ad}' | '\u{200b}'..='\u{200d}' | '\u{feff}' => {}
            _ => match base(character) {
                Some(letters) => {
                    for letter in letters.chars() {
                        self.state = State::Other;
                        self.letter(letter);
                    }
                    // It bears a diacritic already and takes no `e` for another.
                    if self.state == State::Base {
                        self.state = State::Vowel;
                    }
                }
                None => self.letter(character),
            },
        }
    }

    /// Appends a lower-case character without diacritic.
    fn letter(&mut self, character: char) {
        if !character.is_alphanumeric() {
            if !self.plain.is_empty() && !self.plain.ends_with([' ', '\n']) {
                self.write(' ');
            }
            self.state = State::Other;
            return;
        }
        if character == 'e' && self.state == State::Base {
            self.merged.get_or_insert_with(|| self.plain.clone());
            self.plain.push('e');
        } else {
            self.write(character);
        }
        self.state = match (character, self.state) {
            ('a' | 'o', _) | ('u', State::Other) => State::Base,
            ('e' | 'i' | 'q' | 'u' | 'y', _) => State::Vowel,
            _ => State::Other,
        };
    }

    fn write(&mut self, character: char) {
        self.plain.push(character);
        if let Some(merged) = &mut self.merged {
            merged.push(character);
        }
    }

    /// Removes the space at the end.
    fn trim(&mut self) {
        if self.plain.ends_with(' ') {
            self.plain.pop();
            if let Some(merged) = &mut self.merged {
                merged.pop();
            }
        }
    }
}

/// The basic letters of a lower-case letter of Latin-1 or Latin Extended-A; `None` for all others.
const fn base(character: char) -> Option<&'static str> {
    Some(match character {
        'à'..='å' | 'ā' | 'ă' | 'ą' => "a",
        'æ' => "ae",
        'ç' | 'ć' | 'ĉ' | 'ċ' | 'č' => "c",
        'ď' | 'đ' | 'ð' => "d",
        'è'..='ë' | 'ē' | 'ĕ' | 'ė' | 'ę' | 'ě' => "e",
        'ĝ' | 'ğ' | 'ġ' | 'ģ' => "g",
        'ĥ' | 'ħ' => "h",
        'ì'..='ï' | 'ĩ' | 'ī' | 'ĭ' | 'į' | 'ı' => "i",
        'ĳ' => "ij",
        'ĵ' => "j",
        'ķ' | 'ĸ' => "k",
        'ĺ' | 'ļ' | 'ľ' | 'ŀ' | 'ł' => "l",
        'ñ' | 'ń' | 'ņ' | 'ň' | 'ŋ' => "n",
        'ò'..='ö' | 'ø' | 'ō' | 'ŏ' | 'ő' => "o",
        'œ' => "oe",
        'ŕ' | 'ŗ' | 'ř' => "r",
        'ß' => "ss",
        'ś' | 'ŝ' | 'ş' | 'š' | 'ș' | 'ſ' => "s",
        'ţ' | 'ť' | 'ŧ' | 'ț' => "t",
        'þ' => "th",
        'ù'..='ü' | 'ũ' | 'ū' | 'ŭ' | 'ů' | 'ű' | 'ų' => "u",
        'ŵ' => "w",
        'ý' | 'ÿ' | 'ŷ' => "y",
        'ź' | 'ż' | 'ž' => "z",
        _ => return None,
    })
}
