//! The program as it is run: what it says and leaves behind where something fails. Whatever is wrong,
//! nobody finds half a file, and what was served is served on.

#[cfg(test)]
mod broken;
#[cfg(test)]
mod full;
#[cfg(test)]
mod killed;
#[cfg(test)]
mod pipes;
#[cfg(test)]
mod support;
