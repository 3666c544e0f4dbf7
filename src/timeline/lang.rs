//! The languages that pages and texts of dossiers can be in.

use std::fmt;
use std::str::FromStr;

/// Declares [`Lang`] and what is known about each language, one row per language.
macro_rules! languages {
    ($($(#[$doc:meta])* $lang:ident: $code:literal, $sign:literal, $locale:literal, $own:literal, $english:literal;)+) => {
        /// A language; its code is the first segment of every page address.
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
        #[cfg_attr(
            feature = "ssr",
            derive(serde::Serialize, serde::Deserialize, schemars::JsonSchema)
        )]
        #[cfg_attr(feature = "ssr", serde(rename_all = "lowercase"))]
        pub enum Lang {
            $($(#[$doc])* $lang,)+
        }

        impl Lang {
            /// Every language.
            pub const ALL: [Lang; [$($code),+].len()] = [$(Lang::$lang),+];

            /// The BCP 47 code, as in addresses and `lang` attributes.
            pub const fn code(self) -> &'static str {
                match self { $(Lang::$lang => $code,)+ }
            }

            /// Label in the language switch.
            pub const fn sign(self) -> &'static str {
                match self { $(Lang::$lang => $sign,)+ }
            }

            /// Locale name for Open Graph (`og:locale`).
            pub const fn locale(self) -> &'static str {
                match self { $(Lang::$lang => $locale,)+ }
            }

            /// The language's own name for itself.
            pub const fn own_name(self) -> &'static str {
                match self { $(Lang::$lang => $own,)+ }
            }

            /// Its English name, for messages to authors.
            pub const fn english_name(self) -> &'static str {
                match self { $(Lang::$lang => $english,)+ }
            }
        }
    };
}

languages! {
    /// German, the language the product is written in.
    De: "de", "DE", "de_DE", "Deutsch", "German";
    /// English.
    En: "en", "EN", "en_GB", "English", "English";
    /// French.
    Fr: "fr", "FR", "fr_FR", "Français", "French";
}

impl Lang {
    /// The language where no dossier is known that has a main language.
    pub const DEFAULT: Lang = Lang::De;
}

impl fmt::Display for Lang {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.code())
    }
}

/// Error: the text is not the code of a supported language.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct UnknownLang;

impl fmt::Display for UnknownLang {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        for (index, lang) in Lang::ALL.into_iter().enumerate() {
            f.write_str(match index {
                0 => "write ",
                _ if index + 1 == Lang::ALL.len() => " or ",
                _ => ", ",
            })?;
            write!(f, "`{lang}`")?;
        }
        Ok(())
    }
}

impl std::error::Error for UnknownLang {}

impl FromStr for Lang {
    type Err = UnknownLang;

    fn from_str(code: &str) -> Result<Self, Self::Err> {
        Lang::ALL.into_iter().find(|lang| lang.code() == code).ok_or(UnknownLang)
    }
}
