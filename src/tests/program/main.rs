//! The program as it is run: its messages, and what is left after failures. No failure leaves half
//! a file, and what was served stays served.

#[cfg(test)]
mod broken;
#[cfg(test)]
mod floods;
#[cfg(test)]
mod full;
#[cfg(test)]
mod killed;
#[cfg(test)]
mod pipes;
#[cfg(test)]
mod support;
