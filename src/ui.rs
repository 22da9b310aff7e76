//! The window: draws what it last heard from the worker and sends commands.

pub mod action;
pub mod app;
pub mod choose;
pub mod icons;
pub mod page;
pub mod pages;
pub mod palette;
pub mod route;
pub mod say;
pub mod shell;
pub mod theme;
pub mod tokens;
pub mod widgets;
pub mod words;
