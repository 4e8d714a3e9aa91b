package io.tollstream.benchmarks;

import io.tollstream.enricher.domain.Item;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** Articles made of sentences of our own, as long as a real one and with as many casualties told. */
final class MadeArticles {

    private static final int ITEMS = 500;
    private static final int LENGTH = 1700;

    private static final List<String> TOLD = List.of(
            "A man was killed and two other people were injured when shots were fired outside a bar on Fifth Street, police said.",
            "Officers found a 34-year-old woman with a gunshot wound to the leg, and she was taken to a hospital.",
            "At least three people were wounded, one of them critically, according to the sheriff's office.",
            "The 19-year-old victim died at the scene before an ambulance arrived.",
            "Two teenagers, ages 15 and 17, were shot in the parking lot shortly after midnight.",
            "The gunman shot and killed his neighbour and then turned the gun on himself, the chief said.",
            "Four people were hospitalized; none of their injuries were life-threatening.");
    private static final List<String> AROUND = List.of(
            "The road was closed for several hours while detectives looked for witnesses and gathered evidence.",
            "“We heard what sounded like fireworks, and then people began to run,” said a man who lives across the street.",
            "No arrests have been made, and the investigation goes on.",
            "Neighbors described the block as quiet and said that most families there had known each other for years.",
            "Anyone who saw anything is asked to call the police department's tip line at 555-0134.",
            "The mayor is expected to speak at a news conference on Thursday afternoon.",
            "A spokeswoman for the school district said that classes would start two hours late.",
            "It was not immediately clear what had led to the argument.",
            "Investigators recovered several shell casings and a 9mm handgun from a silver sedan.",
            "The suspect, who is due in court on Monday, is being held on $250,000 bail.");

    static List<Item> items() {
        var random = new Random(7);
        var items = new ArrayList<Item>();
        for (var i = 0; i < ITEMS; i++) {
            items.add(Articles.item(TOLD.get(i % TOLD.size()), text(random)));
        }
        return items;
    }

    private static String text(Random random) {
        var text = new StringBuilder();
        while (text.length() < LENGTH) {
            var sentences = random.nextInt(4) == 0 ? TOLD : AROUND;
            text.append(sentences.get(random.nextInt(sentences.size())));
            text.append(random.nextInt(3) == 0 ? "\n\n" : " ");
        }
        return text.toString();
    }

    private MadeArticles() {}
}
