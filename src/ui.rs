//! The window: draws what it last heard from the worker and sends commands.

pub mod action;
pub mod icons;
pub mod palette;
pub mod route;
pub mod shell;
pub mod theme;
pub mod tokens;
pub mod widgets;
pub mod words;
