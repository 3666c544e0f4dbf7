//! Folding: the two forms of a text that the search compares.

/// A text in plain and in merged form, see [`super`].
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct Fold {
    plain: String,
    /// `None` if equal to `plain`, which is the usual case.
    merged: Option<String>,
    state: LetterClass,
}

/// Class of the last letter, for the rule on `ae`, `oe` and `ue`.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
enum LetterClass {
    /// Not a letter, or a consonant.
    #[default]
    Other,
    /// A vowel, or the `q` of `qu`: a following `u` is no umlaut.
    Vowel,
    /// A letter that forms an umlaut with a following `e`.
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

    /// The plain form: lower case, without diacritics.
    pub fn plain(&self) -> &str {
        &self.plain
    }

    /// The merged form: also without the `e` of `ae`, `oe` and `ue`.
    pub fn merged(&self) -> &str {
        self.merged.as_deref().unwrap_or(&self.plain)
    }

    /// Returns true if both forms are equal.
    pub fn is_plain(&self) -> bool {
        self.merged.is_none()
    }

    /// Returns true if nothing is left of the text.
    pub fn is_empty(&self) -> bool {
        self.plain.is_empty()
    }

    /// Folds a text and appends it.
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

    /// Ends a text with `separator`.
    pub fn separate(&mut self, separator: char) {
        self.trim();
        self.write(separator);
        self.state = LetterClass::Other;
    }

    /// Appends a lower-case non-ASCII character.
    fn foreign(&mut self, character: char) {
        match character {
            // Combining marks: the preceding letter is no longer a bare vowel.
            '\u{300}'..='\u{36f}' => {
                if self.state == LetterClass::Base {
                    self.state = LetterClass::Vowel;
                }
            }
            // Soft hyphen and zero-width characters are invisible.
            '\u{ad}' | '\u{200b}'..='\u{200d}' | '\u{feff}' => {}
            _ => match base(character) {
                Some(letters) => {
                    for letter in letters.chars() {
                        self.state = LetterClass::Other;
                        self.letter(letter);
                    }
                    // A letter with a diacritic does not form an umlaut with a following `e`.
                    if self.state == LetterClass::Base {
                        self.state = LetterClass::Vowel;
                    }
                }
                None => self.letter(character),
            },
        }
    }

    /// Appends a lower-case character without diacritics.
    fn letter(&mut self, character: char) {
        if !character.is_alphanumeric() {
            if !self.plain.is_empty() && !self.plain.ends_with([' ', '\n']) {
                self.write(' ');
            }
            self.state = LetterClass::Other;
            return;
        }
        if character == 'e' && self.state == LetterClass::Base {
            self.merged.get_or_insert_with(|| self.plain.clone());
            self.plain.push('e');
        } else {
            self.write(character);
        }
        self.state = match (character, self.state) {
            ('a' | 'o', _) | ('u', LetterClass::Other) => LetterClass::Base,
            ('e' | 'i' | 'q' | 'u' | 'y', _) => LetterClass::Vowel,
            _ => LetterClass::Other,
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

/// The base letters of a lower-case letter of Latin-1 or Latin Extended-A; `None` for all others.
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
