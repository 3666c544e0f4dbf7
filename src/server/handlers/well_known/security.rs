//! `security.txt` (RFC 9116): contacts for vulnerability reports.

use crate::i18n::Lang;
use crate::site::Site;
use crate::site::address;
use crate::timeline::day::Day;
use std::fmt::Write;
use std::str::FromStr;

/// Validity of the file in days. RFC 9116 recommends less than a year; a server that has not been
/// restarted for half a year may no longer have a maintainer.
const VALID: i64 = 180;

/// URI of a contact.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Contact(String);

impl FromStr for Contact {
    type Err = String;

    /// Accepts the URIs of RFC 9116 section 2.5.3; those of the web only with https.
    fn from_str(text: &str) -> Result<Contact, String> {
        let schemes = ["mailto:", "https://", "tel:"];
        let rest = schemes.iter().find_map(|scheme| text.strip_prefix(scheme));
        let sound =
            |rest: &str| !rest.is_empty() && rest.bytes().all(|byte| byte.is_ascii_graphic());
        match rest {
            Some(rest) if sound(rest) => Ok(Contact(text.to_owned())),
            Some(_) => {
                Err("an address may contain only visible ASCII characters, no spaces".to_owned())
            }
            None if text.contains('@') => Err(format!("missing scheme; write `mailto:{text}`")),
            None => Err("expected `mailto:`, `https://` or `tel:`".to_owned()),
        }
    }
}

/// Content of `/.well-known/security.txt`.
#[derive(Clone, Debug)]
pub struct Security {
    /// At least one, the preferred one first.
    contacts: Vec<Contact>,
    /// First day on which the file is no longer valid.
    expires: Day,
}

impl Security {
    /// Contacts as confirmed on a day; `None` if there are none.
    pub fn new(contacts: Vec<Contact>, confirmed: Day) -> Option<Security> {
        (!contacts.is_empty()).then(|| Security { contacts, expires: confirmed.plus(VALID) })
    }

    /// Text of the file.
    pub fn text(&self, site: &Site, languages: &[Lang]) -> String {
        let mut text = String::new();
        for Contact(contact) in &self.contacts {
            // Writing to a string cannot fail.
            let _ = writeln!(text, "Contact: {contact}");
        }
        let codes: Vec<&str> = languages.iter().map(|lang| lang.code()).collect();
        let langs = codes.join(", ");
        let _ = write!(
            text,
            "Expires: {}T00:00:00Z\nPreferred-Languages: {langs}\nCanonical: {}{}\n",
            self.expires,
            site.origin,
            address::file(site, address::SECURITY)
        );
        text
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_contact_is_an_address_with_its_scheme() {
        for sound in ["mailto:security@example.org", "https://example.org/report", "tel:+49-30-1"] {
            assert_eq!(sound.parse(), Ok(Contact(sound.to_owned())));
        }
        for (text, advice) in [
            ("security@example.org", "`mailto:security@example.org`"),
            ("http://example.org", "`https://`"),
            ("", "`mailto:`"),
            ("mailto:", "an address"),
            ("mailto:a@b.org\nExpires: 2099-01-01T00:00:00Z", "an address"),
            ("https://example.org/ä", "an address"),
        ] {
            let error = text.parse::<Contact>().unwrap_err();
            assert!(error.contains(advice), "{text}: {error}");
        }
    }

    #[test]
    fn the_file_ends_half_a_year_after_somebody_stood_by_it() {
        let day = Day::from_ymd(2026, 11, 26).unwrap();
        let contacts = ["mailto:a@example.org", "https://example.org/report"];
        let contacts = contacts.map(|contact| contact.parse().unwrap()).to_vec();
        let security = Security::new(contacts, day).unwrap();
        let expected = "Contact: mailto:a@example.org\nContact: https://example.org/report\n\
            Expires: 2027-05-25T00:00:00Z\nPreferred-Languages: de, en\n\
            Canonical: https://example.org/.well-known/security.txt\n";
        assert_eq!(
            security.text(&"https://example.org".parse().unwrap(), &[Lang::De, Lang::En]),
            expected
        );
        assert!(Security::new(Vec::new(), day).is_none());
    }
}
