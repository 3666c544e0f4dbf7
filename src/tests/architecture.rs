//! Rooms and their order: a room uses only rooms below it, and files of `src/server/` form no
//! circle. The order is that of `docs/ARCHITECTURE.md`.

#![expect(clippy::unwrap_used, reason = "a test may panic")]

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::Path;

/// Rooms from the ground up, as the document lists them. Modules of tests may use any room.
fn order() -> Vec<String> {
    let document = include_str!("../../docs/ARCHITECTURE.md");
    let (_, list) = document.split_once("from the ground up").unwrap();
    let (list, _) = list.split_once('.').unwrap();
    list.split('`').skip(1).step_by(2).map(str::to_owned).collect()
}

/// A source file: its module path and the paths it uses, all relative to the crate.
struct Source {
    module: Vec<String>,
    uses: BTreeSet<Vec<String>>,
}

fn sources() -> Vec<Source> {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("src");
    let mut folders = vec![root.clone()];
    let mut sources = Vec::new();
    while let Some(folder) = folders.pop() {
        for entry in fs::read_dir(folder).unwrap() {
            let path = entry.unwrap().path();
            let name = path.file_name().unwrap().to_str().unwrap();
            let is_test = name == "tests" || name.ends_with("tests.rs") || name == "fixtures.rs";
            if path.is_dir() && !is_test {
                folders.push(path);
            } else if !is_test && name.ends_with(".rs") {
                let relative = path.strip_prefix(&root).unwrap().with_extension("");
                let mut module: Vec<_> =
                    relative.iter().map(|part| part.to_str().unwrap().to_owned()).collect();
                if module.last().is_some_and(|last| last == "mod") {
                    module.pop();
                }
                let text = fs::read_to_string(&path).unwrap();
                let uses = uses(&module, &text);
                sources.push(Source { module, uses });
            }
        }
    }
    sources
}

/// Paths below the crate that a file uses. Re-exports (`pub use`) are left out: they name a part of
/// a module's surface and use nothing.
fn uses(module: &[String], text: &str) -> BTreeSet<Vec<String>> {
    let code = text.split("#[cfg(test)]\nmod tests {").next().unwrap();
    let lines = code.lines().map(|line| line.split("//").next().unwrap());
    let code = lines.collect::<Vec<_>>().join("\n");
    let mut found = BTreeSet::new();
    for statement in code.split("use ").skip(1) {
        if let Some((tree, _)) = statement.split_once(';') {
            spread(tree.trim(), &mut Vec::new(), &mut |path| {
                found.extend(absolute(module, path));
            });
        }
    }
    for (at, _) in code.match_indices("pub use ") {
        let tree = code[at + "pub use ".len()..].split(';').next().unwrap();
        spread(tree.trim(), &mut Vec::new(), &mut |path| {
            if let Some(path) = absolute(module, path) {
                found.remove(&path);
            }
        });
    }
    for inline in code.split("crate::").skip(1) {
        let end = inline
            .find(|letter: char| !letter.is_alphanumeric() && !"_:".contains(letter))
            .unwrap_or(inline.len());
        let path = inline[..end].trim_end_matches(':').split("::");
        found.insert(path.map(str::to_owned).collect());
    }
    found
}

/// Calls `leaf` with every path of a `use` tree.
fn spread(tree: &str, prefix: &mut Vec<String>, leaf: &mut impl FnMut(&[String])) {
    let length = prefix.len();
    let (head, group) = match tree.split_once('{') {
        Some((head, group)) => (head, Some(group.trim_end().trim_end_matches('}'))),
        None => (tree, None),
    };
    let head = head.split(" as ").next().unwrap();
    let parts = head.split("::").map(str::trim);
    prefix.extend(parts.filter(|part| !part.is_empty()).map(str::to_owned));
    match group {
        None => leaf(prefix),
        Some(group) => {
            let (mut depth, mut from) = (0, 0);
            for (at, letter) in group.char_indices().chain([(group.len(), ',')]) {
                match letter {
                    '{' => depth += 1,
                    '}' => depth -= 1,
                    ',' if depth == 0 => {
                        let part = group[from..at].trim();
                        if !part.is_empty() {
                            spread(part, prefix, leaf);
                        }
                        from = at + 1;
                    }
                    _ => {}
                }
            }
        }
    }
    prefix.truncate(length);
}

/// The path from the crate's root; `None` if it names another crate.
fn absolute(module: &[String], path: &[String]) -> Option<Vec<String>> {
    let climbs = path.iter().take_while(|part| *part == "super").count();
    let base = match path.first()?.as_str() {
        "crate" => return Some(path[1..].to_vec()),
        "self" => return Some([module, &path[1..]].concat()),
        "super" => &module[..module.len().checked_sub(climbs)?],
        _ => return None,
    };
    Some([base, &path[climbs..]].concat())
}

#[test]
fn rooms_use_only_rooms_below_them() {
    let order = order();
    let rank = |room: &str| order.iter().position(|it| it == room);
    let mut upward = BTreeSet::new();
    for source in sources() {
        let Some(here) = rank(&source.module[0]) else {
            continue;
        };
        for path in &source.uses {
            if path.first().and_then(|room| rank(room)) > Some(here) {
                upward.insert(format!("{} uses {}", source.module.join("::"), path.join("::")));
            }
        }
    }
    assert_eq!(upward, BTreeSet::new());
}

#[test]
fn every_room_has_its_place_in_the_order() {
    let rooms: BTreeSet<_> = sources()
        .into_iter()
        .map(|source| source.module[0].clone())
        .filter(|room| !["lib", "main"].contains(&room.as_str()))
        .collect();
    assert_eq!(rooms, order().into_iter().collect());
}

#[test]
fn folders_of_the_server_form_no_circle() {
    let sources = sources();
    let nested = sources.iter().filter(|it| it.module[0] == "server" && it.module.len() > 2);
    let folders: BTreeSet<_> = nested.clone().map(|source| source.module[1].clone()).collect();
    let arrows: BTreeSet<(String, String)> = nested
        .flat_map(|source| {
            let server = source.uses.iter().filter(|path| path[0] == "server");
            let used = server.filter_map(|path| path.get(1)).filter(|it| folders.contains(*it));
            used.map(|folder| (source.module[1].clone(), folder.clone())).collect::<Vec<_>>()
        })
        .filter(|(from, to)| from != to)
        .collect();
    let circles = arrows.iter().filter(|(from, to)| arrows.contains(&(to.clone(), from.clone())));
    assert_eq!(circles.collect::<Vec<_>>(), Vec::<&(String, String)>::new());
}

#[test]
fn files_of_the_server_form_no_circle() {
    let sources = sources();
    let modules: BTreeSet<_> = sources.iter().map(|source| &source.module).collect();
    let mut arrows: BTreeMap<_, BTreeSet<_>> = BTreeMap::new();
    for source in sources.iter().filter(|it| it.module[0] == "server") {
        let target = |path: &Vec<String>| {
            let ends = (1..=path.len()).rev();
            let found = ends.map(|end| path[..end].to_vec());
            found.into_iter().find(|path| modules.contains(path))
        };
        let targets = source.uses.iter().filter_map(target);
        arrows
            .entry(source.module.clone())
            .or_default()
            .extend(targets.filter(|target| *target != source.module));
    }
    // Files that nothing else points to, or that point to nothing else, lie on no circle.
    loop {
        let before = arrows.len();
        let known: BTreeSet<_> = arrows.keys().cloned().collect();
        arrows.retain(|_, targets| targets.iter().any(|target| known.contains(target)));
        let used: BTreeSet<_> = arrows.values().flatten().cloned().collect();
        arrows.retain(|module, _| used.contains(module));
        if arrows.len() == before {
            break;
        }
    }
    let left: Vec<_> = arrows.keys().map(|module| module.join("::")).collect();
    assert_eq!(left, Vec::<String>::new());
}
