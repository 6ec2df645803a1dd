package org.openreceivables.testkit.portfolio;

import java.util.List;

/** The words of which names are made. Few on purpose: many names shall share a word. */
record Vocabulary(
    List<String> heads,
    List<String> tails,
    List<String> sectors,
    List<String> branches,
    List<String> forms,
    List<String> towns,
    String group,
    String publicBody) {

  private static final Vocabulary GERMAN = new Vocabulary(
      words("Adler Birken Eichen Falken Gold Hagen Heide Kirch Linden Mühl Nord Rosen Stein Tannen"
          + " Ulmen Wald Weiden Winter Kranich Grün"),
      words("hof bach grund tal au berg feld brück see ried horst stedt kamp rode"),
      words("Maschinenbau Logistik Textil Elektronik Papier Pharma Möbel Optik Agrar Brauerei Druck"
          + " Kunststoff Handel Bau Energie Stahl"),
      words("Service Vertrieb Immobilien Süd Nord Holding"),
      List.of("GmbH", "AG", "KG", "OHG", "GmbH & Co. KG", "eG"),
      words("Altenried Bruchhagen Dorenfeld Kaltenau Mittelhorst Neubrück Oberstedt Weissental"),
      "Gruppe",
      "Stadtwerke");

  private static final Vocabulary FRENCH = new Vocabulary(
      words("Beau Clair Haut Belle Mont Roche Font Val Saint-A Saint-O Bois Champ"),
      words("mand court ville lac noy fort val rive mare champs dorge lieu"),
      words("Textiles Transports Imprimerie Boulangerie Meubles Optique Négoce Bâtiment Vins"
          + " Emballages"),
      words("Services Immobilier Distribution Sud Nord"),
      List.of("SARL", "SA", "SAS", "et Fils SARL"),
      words("Montrelac Valdorge Clairnoy Bellerive Hautmare"),
      "Groupe",
      "Mairie de");

  private static final Vocabulary ITALIAN = new Vocabulary(
      words("Bella Monte Villa Campo Porto Rocca Fonte Valle Castel Prato"),
      words("vista sereno chiaro lungo verde fiore nuovo alto mare doro"),
      words("Alimentari Tessuti Trasporti Ceramiche Mobili Ottica Costruzioni Vini Stampa"),
      words("Servizi Immobiliare Distribuzione Sud Nord"),
      List.of("S.r.l.", "S.p.A.", "S.n.c."),
      words("Montefiore Campolungo Portonuovo Valleverde"),
      "Gruppo",
      "Comune di");

  private static final Vocabulary DUTCH = new Vocabulary(
      words("Delfs Oos Noor Zand Water Lange Groot Berken Wilgen Meer"),
      words("haven veld wijk dam beek horst dijk laar burg zicht"),
      words("Scheepsbouw Bloemen Techniek Transport Bouw Textiel Papier Zuivel Handel"),
      words("Diensten Vastgoed Verkoop Zuid Noord"),
      List.of("B.V.", "N.V.", "V.O.F."),
      words("Zandwijk Grootbeek Meerlaar Oosdam"),
      "Groep",
      "Gemeente");

  private static final Vocabulary ENGLISH = new Vocabulary(
      words("Amber Blue Cedar Drift East Fox Granite Hollow Iron Juniper Kestrel Lark Maple North"
          + " Oak Pine Quarry River Silver Thorn"),
      words("lake fin wood mere glove ridge brook field stone spur falls gate ford ton wick"),
      words(
          "Outfitters Supply Builders Analytics Dental Organics Tools Brewing Aviation Foods Print"
              + " Plastics Trading Energy Steel Freight"),
      words("Services Sales Properties West East Holdings"),
      List.of("Inc.", "LLC", "Corp.", "Co.", "LP"),
      words("Amberfield Cedarton Foxford Maplewick Thorngate Stoneford"),
      "Group",
      "Town of");

  private static final Vocabulary JAPANESE = new Vocabulary(
      words("Aka Ao Hoshi Kawa Kita Matsu Mizu Nishi Shiro Yama"),
      words("hara no shima moto zawa nuki tani saki"),
      words("Denki Kogyo Shoji Seimitsu Shokuhin Unyu Insatsu Kagaku"),
      words("Service Hanbai Fudosan Nishi Higashi"),
      List.of("K.K.", "Co., Ltd.", "G.K."),
      words("Akazawa Hoshitani Mizusaki Shiranuki"),
      "Group",
      "City of");

  static final List<String> FIRST_NAMES = words(
      "Anna Bruno Clara David Elena Felix Greta Henri Ida Jonas Karla Leo Mira Noah Olga Paul");

  static final List<String> LAST_NAMES = words(
      "Ackerlund Bramsted Corvino Delacour Ebersholm Fairwyn Grünauer Hollandt Isenroth Jorvig"
          + " Kestner Lindqvar Morrowby Nyhoff Ostermeyn Pellworth");

  static Vocabulary of(String country) {
    return switch (country) {
      case "DE", "AT", "CH" -> GERMAN;
      case "FR", "BE" -> FRENCH;
      case "IT" -> ITALIAN;
      case "NL" -> DUTCH;
      case "JP" -> JAPANESE;
      default -> ENGLISH;
    };
  }

  private static List<String> words(String text) {
    return List.of(text.split(" ", -1));
  }
}
