//! The house widgets: each draws, answers what the hand did, and changes nothing.

mod badge;
mod bars;
mod button;
mod card;
mod dialog;
mod field;
mod line;
mod timeline;

pub use badge::{Badge, Urgency, badge_ui, due_badge};
pub use bars::{Part, columns_ui, days_bar_ui, legend_ui, named_bar_ui, stacked_bar_ui};
pub use button::{Kind, button, icon_button, link};
pub use card::{
    Side, busy_ui, card, empty_state, facts, header, list_card, section, tabs, two_columns,
    visible_lines, visible_lines_of_any_height, working_ui,
};
pub use dialog::{Answer, Question, dialog};
pub use field::{Field, choice, combo, day_field, tick};
pub use line::{LINE_HEIGHT, Line, Rows, Touched, line_ui};
pub use timeline::{Mark, MarkKind, timeline_ui};
