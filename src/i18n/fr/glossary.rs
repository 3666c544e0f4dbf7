//! The vocabulary in French, and the prose of the method page.

use crate::i18n::Lang;
use crate::i18n::conventions::{Convention, Conventions};
use crate::i18n::glossary::{glossary, meanings, names};
use crate::i18n::method::Method;

glossary!(event_kind: EventKind {
    Happening => "fait", "Cela a eu lieu.";
    Deadline => "échéance", "Quelque chose doit être fait avant ce jour ou ce jour-là.";
    State => "état", "Cela vaut pendant un certain temps.";
    Plan => "projet", "Cela doit avoir lieu.";
    Statement => "déclaration", "Quelqu’un dit quelque chose\u{202f}; l’événement est de le dire.";
});

glossary!(mode: Mode {
    Stated => "affirmé", "L’article ou la personne nommée l’affirme sans réserve.";
    Announced => "annoncé", "Quelqu’un le dit de soi-même.";
    Reported => "rapporté", "L’article rend compte de ce que d’autres rapportent («\u{a0}selon\u{a0}», «\u{a0}serait\u{a0}»).";
    Planned => "prévu", "C’est envisagé.";
    Ordered => "ordonné", "Une autorité l’ordonne.";
    Threatened => "menacé", "Quelqu’un en brandit la menace.";
    Denied => "démenti", "Quelqu’un dit que ce n’est pas le cas.";
    Declined => "sans commentaire", "Quelqu’un refuse expressément de s’exprimer.";
    Assessed => "estimé", "L’article le suppose ou le conclut lui-même («\u{a0}devrait\u{a0}», «\u{a0}pourrait\u{a0}»).";
});

glossary!(certainty: Certainty {
    Certain => "certain", "Aucun doute n’est exprimé.";
    Probable => "probable", "Plutôt oui que non («\u{a0}devrait\u{a0}», «\u{a0}probablement\u{a0}»).";
    Possible => "possible", "Cela se peut («\u{a0}pourrait\u{a0}»).";
    Unknown => "ouvert", "Le texte laisse expressément la question ouverte («\u{a0}on ignore\u{a0}»).";
});

glossary!(polarity: Polarity {
    Positive => "affirmé", "Le passage dit que c’est le cas.";
    Negative => "nié", "Le passage lui-même dit «\u{a0}ne… pas\u{a0}».";
});

glossary!(role: Role {
    Actor => "acteur", "fait quelque chose";
    Target => "partie concernée", "subit quelque chose";
    Partner => "partenaire", "fait quelque chose avec d’autres";
    Bidder => "candidat à l’achat", "veut acheter";
    Owner => "propriétaire", "possède quelque chose";
    Owned => "propriété d’autrui", "appartient à quelqu’un";
    Shareholder => "actionnaire", "détient une part";
    Authority => "décideur", "ordonne, autorise ou interdit";
    Source => "source", "est à l’origine de la nouvelle";
    Competitor => "concurrent", "est en concurrence";
    Mentioned => "mentionné", "est nommé sans y prendre part\u{202f}; le filtre ne le trouve pas";
});

glossary!(basis: Basis {
    Stated => "expressément indiquée", "Les mots de la citation donnent la date («\u{a0}indiquée dans le texte\u{a0}»)\u{202f}; sans texte, c’est ce que la source indique.";
    Derived => "dérivée", "Elle découle d’un mot de la citation («\u{a0}aujourd’hui\u{a0}») et d’un repère du dossier.";
    Inferred => "date déduite", "Elle demande un savoir extérieur aux articles\u{202f}; la raison est indiquée. Ce qui repose sur une date déduite est lui-même déduit.";
    None => "affirmation sans date", "Le passage ne donne pas de date\u{202f}; aucune n’est devinée.";
});

glossary!(conflict_kind: ConflictKind {
    Date => "date", "Quand cela se passe.";
    Outcome => "issue", "Comment cela finit.";
    Name => "nom", "Comment quelqu’un ou quelque chose s’appelle ou s’écrit.";
    Status => "avancement", "Où cela en est\u{a0}: prévu, commencé, accompli.";
    Amount => "montant", "Combien cela coûte ou compte.";
    Modality => "fermeté", "Avec quelle fermeté c’est affirmé.";
    Scope => "ampleur", "Combien cela englobe.";
    Superseded => "dépassé", "Une affirmation postérieure en remplace une antérieure.";
    External => "savoir extérieur", "Une affirmation s’oppose à un savoir extérieur aux articles.";
});

glossary!(conflict_status: ConflictStatus {
    Open => "ouvert", "Rien dans le dossier ne tranche.";
    Explained => "expliqué dans l’article", "Les articles eux-mêmes l’expliquent.";
    Superseded => "remplacé par une affirmation postérieure", "Le plus récent a remplacé le plus ancien.";
    Noted => "relevé", "Digne d’être noté, sans conséquence.";
});

glossary!(sign: Sign {
    Happened => "survenu", "Plein\u{a0}: l’article le dit lui-même, ou les intéressés l’annoncent.";
    Reported => "seulement rapporté", "À moitié plein\u{a0}: l’article cite quelqu’un d’autre («\u{a0}selon…\u{a0}», «\u{a0}serait\u{a0}»).";
    Unchecked => "non vérifié sur un texte", "À moitié plein\u{a0}: l’affirmation repose sur un lien ou sur une indication\u{202f}; il n’y a pas de texte sur lequel la vérifier.";
    Expected => "attendu", "Vide\u{a0}: dans cet état des connaissances, c’était encore à venir.";
    Between => "jour inconnu, entre les crochets", "Les crochets sont les limites au plus tôt et au plus tard. Pas de point au milieu\u{a0}: il serait inventé.";
    BetweenReported => "jour inconnu, entre les crochets, seulement rapporté", "Une bande à mi-hauteur\u{a0}: de même, mais seulement rapporté.";
    BetweenUnchecked => "jour inconnu, entre les crochets, non vérifié sur un texte", "Une bande à mi-hauteur\u{a0}: de même, mais non vérifié sur un texte.";
    BetweenAhead => "attendu entre les crochets", "Sans bande\u{a0}: attendu entre ces limites.";
    Span => "de… à", "Une barre\u{202f}; une extrémité qui s’estompe n’est pas connue exactement.";
    Open => "en cours", "Un trait fin avec une flèche, pointillé après le jour de l’état des connaissances.";
    Deadline => "échéance", "Un drapeau, vide tant que l’échéance est à venir.";
    DeadlinePast => "échéance passée", "Un drapeau plein\u{a0}: le jour est passé\u{202f}; ce qu’il en est advenu, le drapeau ne le dit pas.";
    Threat => "menace", "Un triangle\u{202f}; une ligne pointillée si le moment est inconnu.";
    Denied => "démenti", "Barré\u{a0}: la source dit que ce n’est pas le cas.";
    Declined => "sans commentaire", "Un cercle barré à l’horizontale\u{a0}: quelqu’un refuse de s’exprimer\u{202f}; cela ne dit pas ce qu’il en est.";
    Later => "alors non rapporté", "Seulement pour un état antérieur des connaissances\u{a0}: survenu, mais encore dans aucun article.";
});

names!(entity_kind: EntityKind {
    Company => "entreprise";
    Person => "personne";
    Publisher => "média";
    Government => "État ou autorité publique";
    Group => "groupe";
});

names!(reason: Reason {
    UnknownKey => "ce filtre n’existe pas";
    UnknownValue => "cette valeur n’existe pas";
    NotADate => "ce n’est pas une date (AAAA, AAAA-MM ou AAAA-MM-JJ)";
    Reversed => "finit avant de commencer";
    NotANumber => "ce n’est pas un nombre à partir de 1";
    TooLong => "trop long";
    Repeated => "indiqué plusieurs fois";
});

meanings!(key: Key {
    Article => "articles qui contiennent l’affirmation";
    Asof => "état des connaissances\u{a0}: seulement ce qui était déjà publié ce jour-là";
    Basis => "ce sur quoi repose la date de l’affirmation";
    By => "qui le dit";
    Disputed => "seulement les événements sur lesquels les sources se contredisent (1)";
    Event => "l’événement ouvert";
    From => "premier jour du dessin\u{202f}; la liste reste entière";
    Kind => "type d’événement";
    Mode => "type d’affirmation";
    Order => "sens de la liste\u{a0}: oldest ou newest";
    Org => "qui y prend part";
    Page => "page de la liste";
    Period => "période que la date doit toucher";
    Q => "mots recherchés, dans les titres, les citations et les noms";
    Storyline => "fil";
    To => "dernier jour du dessin\u{202f}; la liste reste entière";
});

/// The method page.
pub const METHOD: &Method = &Method {
    lead: "Cette frise montre ce qui s’est passé et quand, qui le dit et si c’est établi. Chaque point mène à ce qui l’atteste\u{a0}: la phrase dont il est tiré ou, faute de texte, la source. Voici comment les textes sont lus, datés et dessinés.",
    event_and_claim: "Événement et affirmation",
    event_and_claim_text: "Un événement est ce qui se passe ou doit se passer. Une affirmation est un passage d’un article qui en dit quelque chose. Il peut y avoir plusieurs affirmations sur un événement\u{202f}; là où elles se contredisent, elles figurent côte à côte. La frise ne décide jamais qui a raison. Les titres et les résumés sont nos mots, les citations en caractères à empattements sont littérales.",
    signs: "Les signes",
    signs_text: "Le remplissage dit avec quelle fermeté une chose est affirmée\u{a0}: plein, à moitié ou vide. La forme dit de quel type elle est, le contour avec quelle précision la date est connue, la couleur à quel fil elle appartient.",
    disputed: "contesté",
    disputed_text: "Relie des affirmations qui se contredisent. Dans la couleur du texte, car aucune partie n’obtient raison.",
    dates: "Des mots aux dates",
    dates_text: "Les dates sont aussi précises que leur source. Elles s’écrivent en EDTF (ISO 8601-2)\u{202f}; les jours de ce tableau sont des exemples.",
    edtf: "en EDTF",
    bases: "Sur quoi repose une date",
    kinds: "Types d’événements",
    modes: "Types d’affirmations",
    certainties: "Certitude de l’affirmation",
    polarities: "Affirmé/nié",
    roles: "Rôles des participants",
    conflicts: "Contradictions et remarques",
    conflicts_text: "Une contradiction (≠) nomme des affirmations incompatibles et ce en quoi elles diffèrent\u{a0}: la date, l’issue, l’avancement ou le montant. Tout le reste, et ce qui est réglé ou dépassé, figure comme remarque et ne rend rien contesté.",
    conflict_statuses: "Où en est une contradiction",
    clocks: "Deux horloges",
    clocks_text: [
        "L’une des horloges dit quand une chose s’est passée, l’autre quand on a pu la lire. L’état des connaissances retarde la seconde\u{a0}: ce qui a été publié plus tard disparaît de la liste, des nombres et du dessin\u{202f}; ce qui n’était alors que prévu apparaît comme prévu.",
        "«\u{a0}Encore attendu\u{a0}» veut toujours dire\u{a0}: au jour de l’état des connaissances, jamais aujourd’hui. Sans autre choix, c’est le jour de l’article le plus récent.",
    ],
    checked: "Ce qui est vérifié",
    checked_text: [
        "Chaque citation figure caractère par caractère dans l’article conservé, et une seule fois\u{202f}; sinon le dossier n’est pas chargé. Seules des suites d’espaces comptent pour une seule espace dans cette recherche.",
        "La somme de contrôle (SHA-256) montre que l’article conservé n’a pas été modifié.",
        "Les mots sur lesquels repose une date figurent dans la citation\u{202f}; une date déduite donne sa raison.",
        "Que les articles aient raison n’est pas vérifié.",
    ],
    addresses: "Adresses",
    addresses_text: "Tout ce qui fait une vue est dans son adresse\u{202f}; un lien vers elle montre la même chose aux autres. Une virgule sépare plusieurs valeurs\u{a0}: une seule suffit. Plusieurs clés doivent toutes être satisfaites.",
    key: "Clé",
    meaning: "Sens",
    example: "Exemple",
    keyboard: "Au clavier",
    keyboard_text: [
        "La touche de tabulation parcourt dans l’ordre les liens et les signes\u{202f}; le premier arrêt de chaque page saute au contenu.",
        "La touche Entrée sur un signe du dessin saute à sa ligne dans la liste.",
        "Échap ferme la fenêtre «\u{a0}Partager\u{a0}». Le bouton Retour du navigateur annule les changements de filtres et de période.",
    ],
};

/// Words that give dates.
pub const CONVENTIONS: &Conventions = &Conventions {
    lang: Lang::Fr,
    rows: [
        Convention { words: "en 2012", gloss: None, reading: "à un moment de cette année" },
        Convention {
            words: "début, mi-, fin 2022",
            gloss: None,
            reading: "quatre mois chacun, environ",
        },
        Convention {
            words: "début, mi-, fin août",
            gloss: None,
            reading: "un jour du 1er au 10, du 11 au 20, du 21 au dernier",
        },
        Convention { words: "d’ici 2021", gloss: None, reading: "cette année-là au plus tard" },
        Convention {
            words: "depuis début 2020",
            gloss: None,
            reading: "a commencé alors et dure encore",
        },
        Convention {
            words: "dans la nuit de dimanche à lundi",
            gloss: None,
            reading: "l’un des deux jours",
        },
        Convention { words: "ce week-end", gloss: None, reading: "le samedi ou le dimanche" },
        Convention {
            words: "aujourd’hui, maintenant",
            gloss: None,
            reading: "le jour de la publication",
        },
        Convention {
            words: "il y a quelques jours",
            gloss: None,
            reading: "de sept jours à un jour avant la publication",
        },
        Convention {
            words: "auparavant",
            gloss: None,
            reading: "avant le jour auquel le mot se rapporte",
        },
        Convention {
            words: "pendant des semaines",
            gloss: None,
            reading: "une durée qui finit au jour de référence\u{202f}; son début est approximatif",
        },
        Convention {
            words: "actuellement\u{202f}; verbe au présent",
            gloss: None,
            reading: "un état qui valait à la publication\u{202f}; depuis quand, on l’ignore",
        },
        Convention {
            words: "à partir d’une date butoir",
            gloss: None,
            reading: "ce jour-là ou après",
        },
        Convention {
            words: "tout récemment", gloss: None, reading: "pas de date tirée du texte"
        },
    ],
};
