//! What the invented world is made of: syllables and words, German first, then English.

use super::entity::Lead;

/// Beginnings of company names; each is a word without meaning.
pub(super) const COMPANY_STARTS: [&str; 18] = [
    "Vel", "Kor", "Tarn", "Brun", "Holl", "Ing", "Marv", "Solv", "Quell", "Raut", "Senn", "Torv",
    "Ulm", "Wend", "Zarn", "Dorn", "Esch", "Grim",
];

/// Ends of company names.
pub(super) const COMPANY_ENDS: [&str; 10] = [
    "mar", "beck", "rath", "horst", "vik", "ara", "ede", "holz", "lohe", "kamp",
];

/// What companies do: the word in their name, and what to call them.
pub(super) const SECTORS: [[&str; 3]; 14] = [
    ["Energie", "Energieversorger", "energy supplier"],
    ["Chemie", "Chemiekonzern", "chemicals group"],
    ["Logistik", "Logistikunternehmen", "logistics company"],
    ["Stahl", "Stahlhersteller", "steelmaker"],
    ["Werften", "Werftenverbund", "shipbuilding group"],
    ["Netze", "Netzbetreiber", "grid operator"],
    ["Optik", "Hersteller von Optik", "maker of optics"],
    ["Pharma", "Arzneimittelhersteller", "drug maker"],
    ["Papier", "Papierhersteller", "paper maker"],
    [
        "Maschinen",
        "Maschinenbauer",
        "mechanical engineering company",
    ],
    ["Robotik", "Hersteller von Robotern", "maker of robots"],
    ["Halbleiter", "Halbleiterhersteller", "chip maker"],
    ["Speicher", "Batteriehersteller", "battery maker"],
    ["Schienen", "Bahntechnikkonzern", "rail technology group"],
];

/// First names, women and men in turn.
pub(super) const FIRST_NAMES: [&str; 16] = [
    "Anna",
    "Jonas",
    "Birgit",
    "Markus",
    "Clara",
    "Henning",
    "Dilek",
    "Emre",
    "Friederike",
    "Jürgen",
    "Greta",
    "Lars",
    "Katharina",
    "Stefan",
    "Miriam",
    "Tobias",
];

/// Last names.
pub(super) const LAST_NAMES: [&str; 16] = [
    "Ahrens",
    "Brückner",
    "Cordes",
    "Demir",
    "Ebeling",
    "Fuhrmann",
    "Giesecke",
    "Hollmann",
    "Jessen",
    "Kraus",
    "Lüders",
    "Menzel",
    "Nowak",
    "Osterloh",
    "Petersen",
    "Raabe",
];

/// What persons are: for women, for men, in English.
pub(super) const OFFICES: [[&str; 3]; 4] = [
    ["Vorstandschefin", "Vorstandschef", "chief executive"],
    ["Sprecherin", "Sprecher", "spokesperson"],
    ["Finanzchefin", "Finanzchef", "chief financial officer"],
    ["Werksleiterin", "Werksleiter", "plant manager"],
];

/// Beginnings of the names of towns.
pub(super) const TOWN_STARTS: [&str; 18] = [
    "Alten", "Berg", "Claus", "Deich", "Eichen", "Fähr", "Grün", "Hohen", "Kirch", "Lauter",
    "Moor", "Neuen", "Ober", "Rosen", "Salz", "Tannen", "Wald", "Wiesen",
];

/// Ends of the names of towns; each takes "-er" for what comes from there.
pub(super) const TOWN_ENDS: [&str; 7] = ["ried", "stedt", "hafen", "bruck", "tal", "feld", "brunn"];

/// What newspapers are called after their town.
pub(super) const PAPERS: [(&str, Lead); 6] = [
    ("Zeitung", Lead::Die),
    ("Rundschau", Lead::Die),
    ("Kurier", Lead::Der),
    ("Anzeiger", Lead::Der),
    ("Presse", Lead::Die),
    ("Tageblatt", Lead::Das),
];

/// A body with a name of its own.
pub(super) type Body = (Lead, &'static str, &'static str);

/// Ministries and authorities.
pub(super) const AUTHORITIES: [Body; 14] = [
    (Lead::Die, "Netzaufsicht", "Grid Authority"),
    (Lead::Das, "Energieministerium", "Energy Ministry"),
    (Lead::Die, "Wettbewerbsbehörde", "Competition Authority"),
    (Lead::Das, "Hafenamt", "Port Office"),
    (Lead::Die, "Landesregierung", "State Government"),
    (Lead::Das, "Verkehrsministerium", "Transport Ministry"),
    (Lead::Die, "Finanzaufsicht", "Financial Authority"),
    (Lead::Das, "Umweltamt", "Environment Office"),
    (Lead::Die, "Bergaufsicht", "Mining Authority"),
    (Lead::Das, "Wirtschaftsministerium", "Economics Ministry"),
    (Lead::Die, "Arzneimittelbehörde", "Medicines Authority"),
    (Lead::Das, "Bauamt", "Building Office"),
    (Lead::Die, "Datenschutzbehörde", "Data Protection Authority"),
    (Lead::Das, "Arbeitsministerium", "Labour Ministry"),
];

/// Courts.
pub(super) const COURTS: [Body; 5] = [
    (Lead::Das, "Handelsgericht", "Commercial Court"),
    (Lead::Das, "Oberlandesgericht", "Higher Regional Court"),
    (Lead::Das, "Verwaltungsgericht", "Administrative Court"),
    (Lead::Das, "Arbeitsgericht", "Labour Court"),
    (Lead::Das, "Patentgericht", "Patent Court"),
];

/// Unions.
pub(super) const UNIONS: [Body; 8] = [
    (
        Lead::Die,
        "Gewerkschaft Werk und Netz",
        "Works and Grid Union",
    ),
    (Lead::Die, "Hafengewerkschaft", "Port Workers’ Union"),
    (Lead::Die, "Gewerkschaft Schiene", "Rail Union"),
    (Lead::Die, "Chemiegewerkschaft", "Chemical Workers’ Union"),
    (Lead::Die, "Gewerkschaft Logistik", "Logistics Union"),
    (
        Lead::Die,
        "Angestelltengewerkschaft",
        "Salaried Employees’ Union",
    ),
    (Lead::Die, "Stahlgewerkschaft", "Steelworkers’ Union"),
    (
        Lead::Die,
        "Gewerkschaft Papier und Holz",
        "Paper and Wood Union",
    ),
];

/// Groups of citizens and the like.
pub(super) const INITIATIVES: [Body; 8] = [
    (
        Lead::Die,
        "Bürgerinitiative Moorschutz",
        "Moor Protection Initiative",
    ),
    (
        Lead::Die,
        "Anwohnerinitiative Deich",
        "Dyke Residents’ Initiative",
    ),
    (
        Lead::Die,
        "Aktionärsvereinigung",
        "Shareholders’ Association",
    ),
    (Lead::Die, "Verbraucherunion", "Consumers’ Union"),
    (
        Lead::Die,
        "Umweltvereinigung Strom und Fluss",
        "Power and River Association",
    ),
    (Lead::Die, "Pendlervereinigung", "Commuters’ Association"),
    (Lead::Die, "Fischereigenossenschaft", "Fishing Cooperative"),
    (Lead::Der, "Handwerksverband", "Crafts Association"),
];
