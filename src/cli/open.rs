//! Which casebook, and its passphrase: from a file, the environment or a prompt, never from an argument.

use std::fs;
use std::io::IsTerminal as _;
use std::path::PathBuf;

use zeroize::Zeroizing;

use crate::casebook::{Casebook, Clock, Session, Upgrade};
use crate::tr;

use super::Terminal;
use super::exit::Failure;

impl Terminal<'_> {
    /// The operator of this machine, on the day that was asked for.
    pub(crate) fn session(&self) -> Session {
        let clock = Clock { today: self.asked_day(), ..Clock::SYSTEM };
        Session { clock, ..Session::of_this_machine() }
    }

    /// Opens the casebook that was named, or the last one.
    pub(crate) fn casebook(&mut self) -> Result<Casebook, Failure> {
        let path = self.named_casebook()?;
        if !path.exists() {
            return Err(crate::casebook::Error::from(crate::casebook::StoreError::NotThere).into());
        }
        let passphrase = self.passphrase()?;
        let casebook = Casebook::open_to_show(&path, &passphrase, self.session())?;
        if let Some(upgrade) = casebook.upgrade() {
            Self::say(&self.upgraded(upgrade));
        }
        self.remember(path);
        Ok(casebook)
    }

    /// Where the casebook is that was named, or the last one.
    pub(crate) fn named_casebook(&self) -> Result<PathBuf, Failure> {
        let named = self.common.casebook.clone().or_else(|| self.settings.last_casebook.clone());
        named.ok_or(Failure::NoCasebookNamed)
    }

    fn upgraded(&self, upgrade: &Upgrade) -> String {
        let Upgrade { from, to, backup } = upgrade;
        let (from, to) = (from.to_string(), to.to_string());
        match backup {
            Some(backup) => {
                let backup = backup.display().to_string();
                tr!(self.text, "cli-upgraded", from = from, to = to, backup = backup)
            }
            None => tr!(self.text, "cli-upgraded-copy", from = from, to = to),
        }
    }

    /// The casebook that the next command works on when none is named.
    pub(crate) fn remember(&mut self, path: PathBuf) {
        let path = fs::canonicalize(&path).unwrap_or(path);
        if self.settings.last_casebook.as_ref() != Some(&path) {
            self.settings.last_casebook = Some(path);
            // Remembering is a comfort: without it the casebook has to be named.
            self.settings.save().ok();
        }
    }

    pub(crate) fn passphrase(&self) -> Result<Zeroizing<String>, Failure> {
        match self.given_passphrase()? {
            Some(passphrase) => Ok(passphrase),
            None => ask(&tr!(self.text, "cli-passphrase")),
        }
    }

    /// A passphrase for a new casebook: asked for twice when it is typed.
    pub(crate) fn new_passphrase(&self) -> Result<Zeroizing<String>, Failure> {
        if let Some(passphrase) = self.given_passphrase()? {
            return Ok(passphrase);
        }
        let first = ask(&tr!(self.text, "cli-new-passphrase"))?;
        crate::casebook::passphrase::check(&first)?;
        let second = ask(&tr!(self.text, "cli-passphrase-again"))?;
        if first == second { Ok(first) } else { Err(Failure::PassphrasesDiffer) }
    }

    fn given_passphrase(&self) -> Result<Option<Zeroizing<String>>, Failure> {
        if let Some(file) = &self.common.passphrase_file {
            return Ok(Some(first_line(file)?));
        }
        Ok(std::env::var("GREFFE_PASSPHRASE").ok().map(Zeroizing::new))
    }
}

/// The first line of a file, without its line end.
pub(super) fn first_line(file: &std::path::Path) -> Result<Zeroizing<String>, Failure> {
    let text = Zeroizing::new(fs::read_to_string(file)?);
    Ok(Zeroizing::new(text.lines().next().unwrap_or_default().to_owned()))
}

/// Asks on the terminal, unseen.
pub(super) fn ask(words: &str) -> Result<Zeroizing<String>, Failure> {
    if !std::io::stdin().is_terminal() {
        return Err(Failure::NoPassphrase);
    }
    Ok(Zeroizing::new(rpassword::prompt_password(format!("{words} "))?))
}
