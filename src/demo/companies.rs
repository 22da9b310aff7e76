//! Invented fashion retailers, their towns and what they need.

pub(super) const KINDS: [&str; 16] = [
    "Atelier", "Au Fil de", "Boutique", "Chemiserie", "Comptoir", "Couture", "Élégance", "Établissements", "Galerie",
    "La Fabrique", "Lingerie", "Maille", "Maison", "Manufacture", "Mercerie", "Tricots",
];

pub(super) const OWN: [&str; 36] = [
    "Ancolie", "Arsène", "Aubépine", "Azur", "Bel-Été", "Bleuet", "Calanque", "Chèvrefeuille", "Cigale", "Colibri",
    "Coquelicot", "Corail", "Éclipse", "Églantine", "Étincelle", "Falaise", "Fougère", "Garance", "Grenadine",
    "Hirondelle", "Indigo", "Jasmin", "Lavande", "Lézard", "Marée", "Mésange", "Mirabelle", "Myrtille", "Œillet",
    "Pervenche", "Réglisse", "Sésame", "Soleil", "Tilleul", "Tournesol", "Verveine",
];

pub(super) const STREETS: [&str; 18] = [
    "allée des Érables",
    "avenue de la Liberté",
    "avenue du Général-Bizot",
    "boulevard des Belges",
    "chemin du Lavoir",
    "cours de l’Yser",
    "impasse des Lilas",
    "passage de l’Horloge",
    "place du Marché",
    "quai aux Fleurs",
    "rue de l’Église",
    "rue de la Barrière",
    "rue des Carmélites",
    "rue des Drapiers",
    "rue des Tisserands",
    "rue du Château",
    "rue du Pré-aux-Clercs",
    "rue Saint-Éloi",
];

pub(super) const TOWNS: [(&str, &str); 20] = [
    ("06000", "Nice"),
    ("13006", "Marseille"),
    ("14000", "Caen"),
    ("17000", "La Rochelle"),
    ("21000", "Dijon"),
    ("25000", "Besançon"),
    ("29200", "Brest"),
    ("31000", "Toulouse"),
    ("33000", "Bordeaux"),
    ("35000", "Rennes"),
    ("38000", "Grenoble"),
    ("42000", "Saint-Étienne"),
    ("44000", "Nantes"),
    ("54000", "Nancy"),
    ("59800", "Lille"),
    ("67000", "Strasbourg"),
    ("69002", "Lyon"),
    ("72000", "Le Mans"),
    ("75011", "Paris"),
    ("87000", "Limoges"),
];

pub(super) const NEEDS: [&str; 8] = [
    "Conseil de taille pour les robes et les pantalons, de 34 à 54",
    "Guide des tailles « enfants », du 2 au 14 ans",
    "Réduire les retours de chaussures : demi-pointures",
    "Intégration à la boutique en ligne avant l’été",
    "Module de taille dans l’application mobile",
    "Rapport mensuel des retours par rayon",
    "Tailles de lingerie : bonnets et tours de dos",
    "Essai sur deux marques avant la généralisation",
];

pub(super) const NOTES: [&str; 8] = [
    "Préfère le téléphone au courriel ; « jamais avant dix heures ».",
    "A demandé une présentation en anglais pour le siège à Göteborg.",
    "Rappeler après les soldes d’hiver.",
    "Trouve l’offre « trop chère pour une seule boutique » ; reprendre avec le tarif réseau.",
    "Parle aussi pour la marque sœur, même équipe.",
    "Comparaison en cours avec un autre prestataire, réponse promise.",
    "Contact repris de la carte de visite remise au salon.",
    "Souhaite recevoir l’étude sur les retours, partie chaussures.",
];
