/** A short story in three languages; German says another number, French forbids what is only limited. */
export const EN = `# City restricts fireworks

The city restricts the sale of fireworks for 3 million residents.

The mayor signed the order on Monday.

The police will check 40 shops.`;

export const DE = `# Stadt schränkt Feuerwerk ein

Die Stadt schränkt den Verkauf von Feuerwerk für 30 Millionen Einwohner ein.

Die Bürgermeisterin unterzeichnete die Anordnung am Montag.

Die Polizei wird 40 Geschäfte prüfen.`;

export const FR = `# La ville interdit les feux d'artifice

La ville interdit la vente de feux d'artifice pour 3 millions d'habitants.

La maire a signé l'arrêté lundi.

La police contrôlera 40 magasins.`;
