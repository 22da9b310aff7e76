//! The closed lists of a case: channels, proofs, grounds and outcomes, by the words that the casebook stores.

use serde::{Deserialize, Serialize};

use crate::domain::right::Right;

/// How a message reached the company.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, clap::ValueEnum)]
#[serde(rename_all = "snake_case")]
pub enum Intake {
    Email,
    Letter,
    Form,
    Phone,
    Chat,
    OnTheSpot,
}

/// What the company is for the person's data: it decides on them, or it holds them for a client (R 28).
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize, clap::ValueEnum)]
#[serde(rename_all = "snake_case")]
pub enum Role {
    #[default]
    Controller,
    Processor,
}

/// In which capacity the one who writes asks: for themselves, or for somebody else.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize, clap::ValueEnum)]
#[serde(rename_all = "snake_case")]
pub enum Capacity {
    #[default]
    Person,
    /// An agent with a mandate (décret 2019-536, art. 77).
    Agent,
    /// A holder of parental authority.
    Parent,
    Guardian,
    /// LIL 85, décret 2019-536 art. 124.
    Heir,
}

impl Capacity {
    pub const ALL: [Self; 5] =
        [Self::Person, Self::Agent, Self::Parent, Self::Guardian, Self::Heir];

    /// What must be shown before anything about the person may be sent.
    pub const fn must_show(self) -> &'static [Showing] {
        match self {
            Self::Person => &[],
            Self::Agent => &[Showing::OwnIdentity, Showing::PrincipalIdentity, Showing::Mandate],
            Self::Parent => {
                &[Showing::OwnIdentity, Showing::ParentalAuthority, Showing::ChildInterest]
            }
            Self::Guardian => &[Showing::OwnIdentity, Showing::Guardianship],
            Self::Heir => &[Showing::OwnIdentity, Showing::Death, Showing::HeirQuality],
        }
    }

    /// What may be shown besides.
    pub const fn may_show(self) -> &'static [Showing] {
        match self {
            Self::Agent => &[Showing::AnswerToAgent],
            Self::Person | Self::Parent | Self::Guardian | Self::Heir => &[],
        }
    }
}

/// Something that was shown, seen and ticked; the document itself is not kept.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, clap::ValueEnum)]
#[serde(rename_all = "snake_case")]
pub enum Showing {
    OwnIdentity,
    PrincipalIdentity,
    /// With its duration and exact purpose.
    Mandate,
    /// The mandate covers that the answer goes to the agent.
    AnswerToAgent,
    ParentalAuthority,
    /// The answer does not harm the child, whose own view was sought where their maturity allows.
    ChildInterest,
    Guardianship,
    Death,
    HeirQuality,
}

/// How an identity was established: proportionate means first (R 12(6), décret 2019-536 art. 77).
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, clap::ValueEnum)]
#[serde(rename_all = "snake_case")]
pub enum IdentityProof {
    KnownAddress,
    CustomerNumber,
    CallBack,
    Account,
    Document,
}

/// Why the one who asks may not be who they say: a reason must be in writing before more is asked (R 12(6)).
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, clap::ValueEnum)]
#[serde(rename_all = "snake_case")]
pub enum Doubt {
    UnknownAddress,
    SeveralPersons,
    ContradictoryDetails,
}

/// Why two more months are needed (R 12(3)).
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, clap::ValueEnum)]
#[serde(rename_all = "snake_case")]
pub enum ExtensionGround {
    Complexity,
    Number,
}

/// Why a reasonable fee may be asked (R 12(5), 15(3)).
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, clap::ValueEnum)]
#[serde(rename_all = "snake_case")]
pub enum FeeGround {
    FurtherCopy,
    /// Instead of a refusal: it needs the same proof.
    Excessive,
}

/// One of the two elements that the controller proves before it calls a request unfounded, excessive or abusive
/// (R 12(5); CJEU C-526/24).
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, clap::ValueEnum)]
#[serde(rename_all = "snake_case")]
pub enum Element {
    /// What was asked, how often, and how little it serves the right.
    Objective,
    /// What shows the intention.
    Subjective,
}

/// Why a demand is refused. Each stands on an article, and none serves every right.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, clap::ValueEnum)]
#[serde(rename_all = "snake_case")]
pub enum RefusalGround {
    ManifestlyUnfounded,
    Excessive,
    Abusive,
    NotIdentifiable,
    NotEntitled,
    BasisExcludes,
    RightsOfOthers,
    AccuracyEstablished,
    LegalObligation,
    LegalClaims,
    FreedomOfExpression,
    ResearchOrArchives,
    OverridingGrounds,
    LawfulAutomation,
}

impl RefusalGround {
    pub const ALL: [Self; 14] = [
        Self::ManifestlyUnfounded,
        Self::Excessive,
        Self::Abusive,
        Self::NotIdentifiable,
        Self::NotEntitled,
        Self::BasisExcludes,
        Self::RightsOfOthers,
        Self::AccuracyEstablished,
        Self::LegalObligation,
        Self::LegalClaims,
        Self::FreedomOfExpression,
        Self::ResearchOrArchives,
        Self::OverridingGrounds,
        Self::LawfulAutomation,
    ];

    pub const fn article(self) -> &'static str {
        match self {
            Self::ManifestlyUnfounded | Self::Excessive | Self::Abusive => "12(5)",
            Self::NotIdentifiable => "11(2), 12(2)",
            Self::NotEntitled => "12(6)",
            Self::BasisExcludes => "20(1), 21(1), 7(3)",
            Self::RightsOfOthers => "20(4)",
            Self::AccuracyEstablished => "16",
            Self::LegalObligation => "17(3)(b)",
            Self::LegalClaims => "17(3)(e), 21(1)",
            Self::FreedomOfExpression => "17(3)(a)",
            Self::ResearchOrArchives => "17(3)(d)",
            Self::OverridingGrounds => "21(1)",
            Self::LawfulAutomation => "22(2)",
        }
    }

    /// Whether both elements of proof must be on file first.
    pub const fn needs_both_elements(self) -> bool {
        matches!(self, Self::ManifestlyUnfounded | Self::Excessive | Self::Abusive)
    }

    /// Whether the law knows this ground for a right. Objection to marketing and withdrawal know hardly any; the rights
    /// of others black out lines of an access copy, and refuse none.
    pub const fn serves(self, right: Right) -> bool {
        let erasure = matches!(right, Right::Erasure | Right::MinorErasure);
        match self {
            Self::ManifestlyUnfounded | Self::Excessive | Self::Abusive => {
                !matches!(right, Right::MarketingObjection | Right::Withdrawal)
            }
            Self::NotIdentifiable | Self::NotEntitled => true,
            Self::BasisExcludes => {
                matches!(right, Right::Portability | Right::Objection | Right::Withdrawal)
            }
            Self::RightsOfOthers => matches!(right, Right::Portability),
            Self::AccuracyEstablished => {
                matches!(right, Right::Rectification | Right::Restriction)
            }
            Self::LegalObligation | Self::FreedomOfExpression | Self::ResearchOrArchives => erasure,
            Self::LegalClaims => erasure || matches!(right, Right::Objection),
            Self::OverridingGrounds => matches!(right, Right::Objection),
            Self::LawfulAutomation => matches!(right, Right::AutomatedDecision),
        }
    }
}

/// By what an answer left.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, clap::ValueEnum)]
#[serde(rename_all = "snake_case")]
pub enum Channel {
    Email,
    Post,
    RegisteredPost,
    InHand,
    Phone,
}

/// What became of a demand. The last two are no answers: they come from a step of their own.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, clap::ValueEnum)]
#[serde(rename_all = "snake_case")]
pub enum Outcome {
    Granted,
    PartlyGranted,
    NothingHeld,
    Refused,
    /// The company is a processor: the client answers (R 28(3)(e)).
    PassedToController,
    /// The person was asked who they are, reminded, and did not reply (R 11(2), 12(2)).
    NoReply,
    #[value(skip)]
    Withdrawn,
    #[value(skip)]
    Requalified,
}

impl Outcome {
    /// Those that a letter can carry.
    pub const SENT: [Self; 6] = [
        Self::Granted,
        Self::PartlyGranted,
        Self::NothingHeld,
        Self::Refused,
        Self::PassedToController,
        Self::NoReply,
    ];

    /// Whether it says something about the person's data, so that identity and capacity must be established.
    pub const fn discloses(self) -> bool {
        matches!(self, Self::Granted | Self::PartlyGranted | Self::NothingHeld)
    }
}

/// Why an answer left after its day.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, clap::ValueEnum)]
#[serde(rename_all = "snake_case")]
pub enum LateReason {
    RecognisedLate,
    SourceLate,
    Volume,
    Absence,
    Returned,
    Other,
}

impl LateReason {
    pub const ALL: [Self; 6] = [
        Self::RecognisedLate,
        Self::SourceLate,
        Self::Volume,
        Self::Absence,
        Self::Returned,
        Self::Other,
    ];
}
