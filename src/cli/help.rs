//! The help of every command in the words of the catalogues.

use std::ffi::OsString;

use clap::{Arg, ArgAction, Command, CommandFactory as _};

use super::Arguments;
use crate::text::Text;
use crate::tr;

/// The command line with its help in the language of `text`.
pub fn command(text: &Text) -> Command {
    let command = Arguments::command()
        .disable_help_subcommand(true)
        .disable_version_flag(true)
        .arg(Arg::new("version").short('V').long("version").action(ArgAction::Version));
    worded(command, "help", text)
}

/// `greffe help contact import` asks what `greffe contact import --help` asks.
pub(super) fn asked(mut arguments: Vec<OsString>) -> Vec<OsString> {
    if arguments.get(1).is_some_and(|first| first == "help") {
        arguments.remove(1);
        arguments.push("--help".into());
    }
    arguments
}

/// The ids of all words that the help of the command line is made of.
fn ids() -> Vec<String> {
    fn gather(command: &Command, id: &str, ids: &mut Vec<String>) {
        ids.push(id.to_owned());
        let arguments = command.get_arguments().filter(|arg| !is_global(arg, id));
        ids.extend(arguments.map(|arg| argument_id(id, arg.get_id().as_str())));
        for sub in command.get_subcommands() {
            gather(sub, &format!("{id}-{}", sub.get_name()), ids);
        }
    }
    let mut ids = Vec::new();
    gather(&Arguments::command(), "help", &mut ids);
    ids
}

fn is_global(argument: &Arg, id: &str) -> bool {
    argument.is_global_set() && id != "help"
}

fn argument_id(command: &str, argument: &str) -> String {
    format!("{command}--{}", argument.replace('_', "-"))
}

fn worded(command: Command, id: &str, text: &Text) -> Command {
    let [usage, commands, arguments, options] = [
        tr!(text, "help-heading-usage"),
        tr!(text, "help-heading-commands"),
        tr!(text, "help-heading-arguments"),
        tr!(text, "help-heading-options"),
    ];
    let help = Arg::new("help")
        .short('h')
        .long("help")
        .action(ArgAction::Help)
        .help(tr!(text, "help-flag-help"));
    let about = worded_as(text, id);
    let subcommands: Vec<String> =
        command.get_subcommands().map(|sub| sub.get_name().to_owned()).collect();
    let mut command = command
        .disable_help_flag(true)
        .disable_help_subcommand(true)
        .arg(help)
        .help_template(format!("{{about-with-newline}}\n{usage} {{usage}}\n\n{{all-args}}"))
        .subcommand_help_heading(commands)
        .subcommand_value_name(tr!(text, "help-command-name"))
        .mut_args(|argument| {
            let heading =
                if argument.is_positional() { arguments.clone() } else { options.clone() };
            worded_argument(argument.help_heading(heading), id, text)
        });
    if let Some(about) = about {
        command = command.about(about.clone()).long_about(about);
    }
    for name in subcommands {
        let id = format!("{id}-{name}");
        command = command.mut_subcommand(name, |sub| worded(sub, &id, text));
    }
    command
}

/// The help of an argument, with its possible values and its default in the same language.
fn worded_argument(argument: Arg, command: &str, text: &Text) -> Arg {
    let name = argument.get_id().as_str().to_owned();
    let words = match name.as_str() {
        "help" => return argument,
        "version" => Some(tr!(text, "help-flag-version")),
        _ => worded_as(text, &argument_id(command, &name))
            .or_else(|| worded_as(text, &argument_id("help", &name))),
    };
    let mut words = words
        .or_else(|| argument.get_help().map(ToString::to_string))
        .into_iter()
        .collect::<Vec<_>>();
    let possible: Vec<String> = if argument.get_action().takes_values() {
        argument.get_possible_values().iter().map(|value| value.get_name().to_owned()).collect()
    } else {
        Vec::new()
    };
    if !possible.is_empty() {
        words.push(tr!(text, "help-possible", values = possible.join(", ")));
    }
    let defaults: Vec<String> = argument
        .get_default_values()
        .iter()
        .map(|value| value.to_string_lossy().into_owned())
        .filter(|value| !value.is_empty() && argument.get_action().takes_values())
        .collect();
    if !defaults.is_empty() {
        words.push(tr!(text, "help-default", value = defaults.join(", ")));
    }
    let words = words.join(" ");
    let takes_values = argument.get_action().takes_values();
    argument
        .hide_possible_values(takes_values)
        .hide_default_value(takes_values)
        .help(words.clone())
        .long_help(words)
}

/// A text by an id that is known only when the program runs.
fn worded_as(text: &Text, id: &str) -> Option<String> {
    text.loader.has(id).then(|| text.loader.get(id))
}

/// The commands and arguments whose help the catalogues do not have, by the ids that are missing.
pub fn missing(text: &Text) -> Vec<String> {
    let known = |id: &String| {
        let argument = id.rsplit_once("--").map(|(_, argument)| argument_id("help", argument));
        text.loader.has(id) || argument.is_some_and(|id| text.loader.has(&id))
    };
    ids().into_iter().filter(|id| !known(id)).collect()
}
