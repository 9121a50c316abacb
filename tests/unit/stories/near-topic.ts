/** Invented news of the two summit articles' day, on the same countries, people and goods, each of another event. */
export const NEAR_TOPIC: readonly { readonly title: string; readonly paragraphs: readonly string[] }[] = [
  {
    title: "North Korea tests engine for a larger rocket, state media say",
    paragraphs: [
      "North Korea has run an engine for a heavier rocket on a test stand at Sohae, its state media reported on Thursday.",
      "Kim Jong-un watched the burn of two minutes and asked engineers to prepare a launch within the year.",
      "Analysts in Seoul believe that the engine could carry a spy satellite. Japan's coast guard said it had seen nothing in the sea.",
    ],
  },
  {
    title: "Samsung expects weakest quarter for chips in a decade",
    paragraphs: [
      "Samsung told shareholders on Thursday that demand for memory chips would stay low until autumn.",
      "The South Korean company, the largest of its kind, keeps its factories running while SK Hynix has cut output by a third.",
      "Prices of semiconductors have fallen by half since last summer, and exports from South Korea with them.",
    ],
  },
  {
    title: "Kishida promises more money for parents as births fall",
    paragraphs: [
      "Japanese Prime Minister Fumio Kishida wants to double spending on children. Fathers will get their full pay during four weeks of leave, he said in Tokyo on Thursday.",
      "Fewer than 800,000 babies were born in Japan last year. Opposition parties asked where the money would come from.",
    ],
  },
  {
    title: "Seoul court clears former minister of leaking minutes",
    paragraphs: [
      "A court in Seoul on Thursday acquitted a minister of Moon Jae-in's government who was said to have leaked the minutes of a cabinet meeting.",
      "Prosecutors appealed at once. Yoon Suk Yeol's party called the verdict a blow to trust in the courts of South Korea.",
    ],
  },
  {
    title: "Chinese and Japanese boats face off near disputed islets",
    paragraphs: [
      "Two Chinese patrol boats chased a Japanese fishing vessel for three hours near the Senkaku islets on Thursday, the coast guard in Naha said.",
      "Beijing, which calls them Diaoyu, spoke of a routine patrol. Tokyo lodged a protest with the Chinese embassy.",
    ],
  },
  {
    title: "Japan beats South Korea to reach the baseball final",
    paragraphs: [
      "Japan won 5-3 against South Korea in Tokyo on Thursday after a home run in the eighth inning.",
      "Forty thousand watched the old rivals meet for the first time in six years. The final is on Sunday.",
    ],
  },
  {
    title: "Washington and Seoul begin their largest drill in five years",
    paragraphs: [
      "Soldiers of the United States and South Korea have begun eleven days of exercises on land and at sea.",
      "The drill had been cut back in 2018 for talks with the North. Pyongyang called it a rehearsal for an invasion and threatened with unheard-of steps.",
    ],
  },
  {
    title: "Toyota lifts wages by most in twenty years",
    paragraphs: [
      "Toyota and Honda have met the demands of their unions in full. The government in Tokyo hopes that smaller companies in Japan will follow.",
      "Prices in Japan rise faster than they have since 1981, while exports to China have slowed.",
    ],
  },
];
