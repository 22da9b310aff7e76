//! The frame around every page: the rail at the left, the bar at the top.

use egui::{
    Align, Context, CornerRadius, Frame, Label, Layout, Margin, Panel, Rect, Role, Sense, Stroke,
    Ui, UiBuilder, Vec2, WidgetInfo,
};

use crate::text::Text;
use crate::tr;
use crate::ui::action::Action;
use crate::ui::icons::Icon;
use crate::ui::route::Route;
use crate::ui::tokens::{
    CONTROL_HEIGHT, NEAR, RADIUS_CONTROL, RAIL_WIDTH, TOP_HEIGHT, Tokens, semibold,
};
use crate::ui::widgets::{Kind, button};
use crate::ui::words;

/// What waits at a place of the rail.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Waiting {
    pub count: Option<u64>,
    /// Whether something there is overdue.
    pub pressing: bool,
}

/// What the rail shows.
pub struct Rail<'a> {
    pub casebook: &'a str,
    pub route: Route,
    pub waiting: &'a dyn Fn(Route) -> Waiting,
}

/// Draws the rail; answers the action that was clicked.
pub fn rail_ui(ui: &mut Ui, text: &Text, rail: &Rail<'_>) -> Option<Action> {
    let tokens = Tokens::of(ui.visuals().dark_mode);
    let frame = Frame::new().fill(tokens.rail).inner_margin(Margin::symmetric(8, 12));
    let mut asked = None;
    Panel::left("rail").resizable(false).exact_size(RAIL_WIDTH).frame(frame).show(ui, |ui| {
        ui.spacing_mut().item_spacing.y = 2.0;
        ui.horizontal(|ui| {
            ui.add_space(12.0);
            ui.vertical(|ui| {
                ui.add_space(2.0);
                ui.label(tokens.strong("Greffe").family(semibold()).size(16.0));
                ui.add(Label::new(tokens.label(rail.casebook)).truncate());
            });
        });
        ui.add_space(NEAR);
        for route in Route::RAIL {
            let here = rail.route.place() == route;
            if item_ui(ui, text, Action::Go(route), here, (rail.waiting)(route)) {
                asked = Some(Action::Go(route));
            }
        }
        ui.with_layout(Layout::bottom_up(Align::Min), |ui| {
            let settings = Action::Go(Route::Settings);
            if item_ui(ui, text, Action::Lock, false, Waiting::default()) {
                asked = Some(Action::Lock);
            }
            let here = rail.route.place() == Route::Settings;
            if item_ui(ui, text, settings, here, Waiting::default()) {
                asked = Some(settings);
            }
        });
    });
    asked
}

fn item_ui(ui: &mut Ui, text: &Text, action: Action, here: bool, waiting: Waiting) -> bool {
    let tokens = Tokens::of(ui.visuals().dark_mode);
    let name = action.name(text);
    let (rect, response) =
        ui.allocate_exact_size(Vec2::new(ui.available_width(), 34.0), Sense::click());
    response.widget_info(|| WidgetInfo::selected(Role::Button, true, here, &name));
    let radius = CornerRadius::same(RADIUS_CONTROL);
    if here {
        let line = Stroke::new(1.0, tokens.line);
        ui.painter().rect(rect, radius, tokens.surface, line, egui::StrokeKind::Inside);
    } else if response.hovered() || response.has_focus() {
        ui.painter().rect_filled(rect, radius, tokens.hover);
    }
    let inside = rect.shrink2(Vec2::new(12.0, 0.0));
    let builder = UiBuilder::new().max_rect(inside).layout(Layout::left_to_right(Align::Center));
    let mut line = ui.new_child(builder);
    let color = if here { tokens.text } else { tokens.secondary };
    line.add(Label::new(action.icon().text(16.0).color(color)));
    line.add_space(4.0);
    let words = tokens.body(&name).color(color);
    let words = if here { words.family(semibold()) } else { words };
    line.add(Label::new(words).truncate());
    let count = waiting.count.filter(|count| *count > 0).map(|count| words::count(text, count));
    let keys = (action == Action::Lock).then(|| action.keys(ui.ctx()));
    if let Some(aside) = count.or(keys) {
        let builder =
            UiBuilder::new().max_rect(inside).layout(Layout::right_to_left(Align::Center));
        let color = if waiting.pressing { tokens.overdue.text } else { tokens.secondary };
        let aside = tokens.label(aside).family(semibold()).color(color);
        ui.new_child(builder).add(Label::new(aside));
    }
    response.on_hover_text(tip(text, ui.ctx(), action)).clicked()
}

fn tip(text: &Text, context: &Context, action: Action) -> String {
    let keys = action.keys(context);
    if keys.is_empty() {
        action.tooltip(text)
    } else {
        format!("{} ({keys})", action.tooltip(text))
    }
}

/// Draws the bar at the top: the search and the two ways in.
pub fn top_ui(ui: &mut Ui, text: &Text) -> Option<Action> {
    let tokens = Tokens::of(ui.visuals().dark_mode);
    let frame = Frame::new().fill(tokens.ground).inner_margin(Margin::symmetric(24, 8));
    let mut asked = None;
    Panel::top("top").exact_size(TOP_HEIGHT).frame(frame).show(ui, |ui| {
        ui.horizontal_centered(|ui| {
            let width = (ui.available_width() - 350.0).clamp(180.0, 420.0);
            if search_ui(ui, text, width) {
                asked = Some(Action::Search);
            }
            ui.with_layout(Layout::right_to_left(Align::Center), |ui| {
                ui.spacing_mut().item_spacing.x = NEAR;
                for (kind, action) in
                    [(Kind::Primary, Action::NewRequest), (Kind::Secondary, Action::OpenMail)]
                {
                    let tip = tip(text, ui.ctx(), action);
                    if button(ui, kind, &action.name(text)).on_hover_text(tip).clicked() {
                        asked = Some(action);
                    }
                }
            });
        });
    });
    asked
}

fn search_ui(ui: &mut Ui, text: &Text, width: f32) -> bool {
    let tokens = Tokens::of(ui.visuals().dark_mode);
    let (rect, response) = ui.allocate_exact_size(Vec2::new(width, CONTROL_HEIGHT), Sense::click());
    let hint = tr!(text, "window-search-hint");
    response.widget_info(|| WidgetInfo::labeled(Role::Button, true, &hint));
    let line = if response.hovered() || response.has_focus() { tokens.accent } else { tokens.line };
    let radius = CornerRadius::same(RADIUS_CONTROL);
    let stroke = Stroke::new(1.0, line);
    ui.painter().rect(rect, radius, tokens.surface, stroke, egui::StrokeKind::Inside);
    let inside = rect.shrink2(Vec2::new(10.0, 0.0));
    let keys = Action::Search.keys(ui.ctx());
    let mut right = ui
        .new_child(UiBuilder::new().max_rect(inside).layout(Layout::right_to_left(Align::Center)));
    let keys = right.add(Label::new(tokens.label(keys)));
    let words =
        Rect::from_min_max(inside.min, egui::pos2(keys.rect.left() - NEAR, inside.bottom()));
    let mut left =
        ui.new_child(UiBuilder::new().max_rect(words).layout(Layout::left_to_right(Align::Center)));
    left.add(Label::new(Icon::Search.text(15.0).color(tokens.secondary)));
    left.add(Label::new(tokens.body(&hint).color(tokens.secondary)).truncate());
    response.clicked()
}

/// The ground of a page, which scrolls.
pub fn page_ui<T>(ui: &mut Ui, salt: &str, draw: impl FnOnce(&mut Ui) -> T) -> T {
    let tokens = Tokens::of(ui.visuals().dark_mode);
    let frame = Frame::new().fill(tokens.ground);
    egui::CentralPanel::no_frame()
        .frame(frame)
        .show(ui, |ui| {
            egui::ScrollArea::vertical()
                .id_salt(salt)
                .auto_shrink([false, false])
                .show(ui, |ui| {
                    let sides = Margin { left: 24, right: 24, top: 20, bottom: 24 };
                    Frame::new()
                        .inner_margin(sides)
                        .show(ui, |ui| {
                            let widest = 1680.0;
                            ui.set_max_width(ui.available_width().min(widest));
                            draw(ui)
                        })
                        .inner
                })
                .inner
        })
        .inner
}
