//! Given and family names, as common as they are invented in their pairs.

pub(super) const GIVEN: [&str; 64] = [
    "Adèle", "Agnès", "Aïcha", "Alexandre", "Alice", "Amélie", "Anaïs", "André", "Anne-Sophie", "Antoine", "Aurélie",
    "Bérénice", "Benoît", "Björn", "Bruno", "Cécile", "Chloé", "Clément", "Clémence", "Cyril", "Damien", "Danièle",
    "Élodie", "Élise", "Emma", "Étienne", "Fatou", "François", "Françoise", "Gaël", "Gaëlle", "Geneviève", "Grégoire",
    "Hélène", "Hervé", "Inès", "Jean-Baptiste", "Jérôme", "Joëlle", "Julien", "Karim", "Laëtitia", "Léa", "Loïc",
    "Louis", "Maëlys", "Marie-Noëlle", "Mathéo", "Mélanie", "Mehdi", "Nadège", "Noé", "Océane", "Pénélope", "Rémi",
    "Romane", "Samira", "Sébastien", "Solène", "Théo", "Thérèse", "Valérie", "Yaël", "Zoé",
];

pub(super) const FAMILY: [&str; 96] = [
    "Abélard", "Allègre", "Amiel", "Arnaud", "Aubépin", "Auclair", "Barbier", "Béal", "Bélanger", "Benoist", "Bernès",
    "Besançon", "Blanchet", "Boëffard", "Bonnefoy", "Bréhier", "Briançon", "Brûlé", "Cabrol", "Carré", "Cazenave",
    "Chabrières", "Châtelain", "Chénier", "Cœurdoux", "Colombier", "Corbières", "Cordonnier", "Côté", "D’Aubigny",
    "Da Silva", "De La Brière", "Delaunay", "Desprès", "Diallo", "Drouët", "Duchêne", "Dupré", "El Amrani", "Escoffier",
    "Estève", "Faivre", "Faÿ", "Ferrières", "Forêt", "Fournier", "Frémont", "Garçon", "Gérard", "Giraud", "Grosjean",
    "Guérin", "Haÿs", "Hébert", "Huguet", "Israël", "Jacquemin", "Joly", "Kerguelen", "Kowalczyk", "L’Hermitte",
    "Lagarde", "Laîné", "Le Floc’h", "Lécuyer", "Lemaître", "Lhôte", "Maçon", "Maréchal", "Mélois", "Mérieux",
    "Moreau-Lafont", "N’Diaye", "Nguyễn", "Noël", "Ollivier", "Pélissier", "Péron", "Peña", "Pommier", "Prévost",
    "Quéméneur", "Raphaël", "Rébillon", "Rivière", "Rosière", "Saint-Aubin", "Sébire", "Séguéla", "Tessier", "Tréhout",
    "Vallée", "Vasseur", "Verdière", "Yıldız", "Zéphir",
];

pub(super) const POSITIONS: [&str; 14] = [
    "Acheteuse prêt-à-porter",
    "Assistant de direction",
    "Cheffe de produit",
    "Chargé de communication",
    "Directrice générale",
    "Directeur des opérations",
    "Gérante",
    "Modéliste",
    "Responsable e-commerce",
    "Responsable de boutique",
    "Responsable du service clients",
    "Responsable marketing",
    "Responsable qualité",
    "Styliste",
];
