//! A page alone in a window: no worker, no casebook; what it asks for is read off its wishes.

use egui::Ui;
use egui_kittest::Harness;
use greffe::casebook::views::Summary;
use greffe::formats::policy;
use greffe::text::{Language, Text};
use greffe::ui::page::{PageContext, Wishes};
use greffe::ui::theme;
use greffe::ui::tokens::LIGHT;

use super::sample::on;

/// The page and what it asked for so far.
pub(super) struct Alone<P> {
    pub(super) page: P,
    pub(super) wishes: Wishes,
}

/// Does `work` with the context that the page would be given on 22 November 2026.
pub(super) fn with_context<T>(language: Language, work: impl FnOnce(&PageContext<'_>) -> T) -> T {
    with_summary(language, None, work)
}

/// As [`with_context`], with what the page would know of the open casebook.
fn with_summary<T>(
    language: Language,
    summary: Option<&Summary>,
    work: impl FnOnce(&PageContext<'_>) -> T,
) -> T {
    let text = Text::new(language);
    let policy = policy::read(policy::shipped_kleep()).expect("the shipped policy");
    work(&PageContext {
        text: &text,
        tokens: &LIGHT,
        today: on(2026, 11, 22),
        policy: Some(&policy),
        summary,
    })
}

/// A window with one page in it.
pub(super) fn alone<P: 'static>(
    page: P,
    draw: fn(&mut P, &mut Ui, &PageContext<'_>, &mut Wishes),
) -> Harness<'static, Alone<P>> {
    built(page, None, [1072.0, 752.0], draw)
}

/// As [`alone`], with an open casebook, and so high that nothing has to be scrolled to.
pub(super) fn alone_in<P: 'static>(
    page: P,
    summary: Summary,
    draw: fn(&mut P, &mut Ui, &PageContext<'_>, &mut Wishes),
) -> Harness<'static, Alone<P>> {
    built(page, Some(summary), [1072.0, 1600.0], draw)
}

fn built<P: 'static>(
    page: P,
    summary: Option<Summary>,
    size: [f32; 2],
    draw: fn(&mut P, &mut Ui, &PageContext<'_>, &mut Wishes),
) -> Harness<'static, Alone<P>> {
    Harness::builder().with_size(size).with_context_setup(theme::apply).build_ui_state(
        move |ui, state: &mut Alone<P>| {
            with_summary(Language::Fr, summary.as_ref(), |context| {
                draw(&mut state.page, ui, context, &mut state.wishes);
            });
        },
        Alone { page, wishes: Wishes::default() },
    )
}
