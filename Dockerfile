# One service as `mvn package` laid it out. The build context is the repository; MODULE names the
# directory of the service.
FROM eclipse-temurin:25-jre
ARG MODULE
COPY ${MODULE}/target/lib /app/lib
COPY ${MODULE}/target/*.jar /app/app.jar
RUN mkdir /data && chown 10001:10001 /data
USER 10001:10001
WORKDIR /app
VOLUME /data
ENTRYPOINT ["java", "-jar", "/app/app.jar"]
